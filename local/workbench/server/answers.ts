// How answers are written.

import type { ServerResponse } from 'node:http';
import type { Content } from '../tickets';
import { LIFELESS } from './policies';

export function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Content-Security-Policy': LIFELESS });
  response.end(text);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Security-Policy': LIFELESS,
  });
  response.end(JSON.stringify(value));
}

export function sendContent(response: ServerResponse, { type, bytes, saveAs, policy = LIFELESS }: Content): void {
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Length': bytes.length,
    'Content-Security-Policy': policy,
    // documented: RFC 6266 and RFC 8187 for names beyond ASCII
    'Content-Disposition': saveAs === undefined ? 'inline' : `attachment; filename*=UTF-8''${asciiOnly(saveAs)}`,
  });
  response.end(bytes);
}

const asciiOnly = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
