// HtmlService: pages made from text or from the project's own files. Templates are not in the slice: pages come
// whole from the build and ask for their data. What Google adds around a page when it serves it is not made here.

import type { Execution, Service } from '../../execution';
import { enumeration } from '../enumeration';
import { emulated } from '../not-emulated';
import { checkSignature } from '../signature';
import type { Slice } from '../slice';

/** A finished page, as the host serves it. */
export interface Page {
  readonly html: string;
  readonly title: string;
  readonly metaTags: readonly { readonly name: string; readonly content: string }[];
  readonly xFrameOptionsMode: string;
  /** Pixels of the dialog it is shown in, without effect in the web app; null where it was not set. */
  readonly width: number | null;
  readonly height: number | null;
}

type HtmlOutput = Slice<
  GoogleAppsScript.HTML.HtmlOutput,
  | 'getContent'
  | 'setContent'
  | 'append'
  | 'setTitle'
  | 'getTitle'
  | 'addMetaTag'
  | 'setXFrameOptionsMode'
  | 'setWidth'
  | 'setHeight'
>;

/** Documented: reference/html/html-output#addMetaTag(String,String). */
const META_TAGS = ['apple-mobile-web-app-capable', 'google-site-verification', 'mobile-web-app-capable', 'viewport'];

const pages = new WeakMap<object, () => Page>();

/** What an HtmlOutput returned by the bundle holds; undefined for anything else. */
export function pageOf(value: unknown): Page | undefined {
  return typeof value === 'object' && value !== null ? pages.get(value)?.() : undefined;
}

/** @param fileOf the content of a project file by its name, undefined when there is none. */
export function htmlService(fileOf: (name: string) => string | undefined): Service {
  return (execution) => {
    const { call, realm } = execution;
    const modes = enumeration('HtmlService.XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);
    const modeNames = new Map<unknown, string>([
      [modes.ALLOWALL, 'ALLOWALL'],
      [modes.DEFAULT, 'DEFAULT'],
    ]);
    return {
      HtmlService: emulated('HtmlService', {
        XFrameOptionsMode: modes,
        createHtmlOutput: (html = '') => {
          checkSignature(realm, 'HtmlService.createHtmlOutput', [html], ['String']);
          return htmlOutput(execution, html, modeNames);
        },
        createHtmlOutputFromFile: (name: string) => {
          checkSignature(realm, 'HtmlService.createHtmlOutputFromFile', [name], ['String']);
          const html = call('HtmlService', 'createHtmlOutputFromFile', () => fileOf(name));
          // Wording from many public reports.
          if (html === undefined) throw realm.error(`No HTML file named ${name} was found.`);
          return htmlOutput(execution, html, modeNames);
        },
      }),
    };
  };
}

function htmlOutput({ realm }: Execution, html: string, modeNames: ReadonlyMap<unknown, string>): HtmlOutput {
  let content = html;
  let title = '';
  let xFrameOptionsMode = 'DEFAULT';
  let width: number | null = null;
  let height: number | null = null;
  const metaTags: { name: string; content: string }[] = [];

  const self: HtmlOutput = emulated('HtmlService.HtmlOutput', {
    getContent: () => content,
    setContent: (given: string) => {
      content = given;
      return self;
    },
    append: (added: string) => {
      content += added;
      return self;
    },
    getTitle: () => title,
    setTitle: (given: string) => {
      title = given;
      return self;
    },
    addMetaTag: (name: string, value: string) => {
      // Wording from public reports.
      if (!META_TAGS.includes(name)) {
        throw realm.error('The meta tag you specified is not allowed in this context.');
      }
      metaTags.push({ name, content: value });
      return self;
    },
    setWidth: (pixels: number) => {
      checkSignature(realm, 'HtmlOutput.setWidth', [pixels], ['number']);
      width = pixels;
      return self;
    },
    setHeight: (pixels: number) => {
      checkSignature(realm, 'HtmlOutput.setHeight', [pixels], ['number']);
      height = pixels;
      return self;
    },
    setXFrameOptionsMode: (mode: unknown) => {
      const known = modeNames.get(mode);
      if (known === undefined) throw realm.error('Invalid argument: mode');
      xFrameOptionsMode = known;
      return self;
    },
  });
  pages.set(self, () => ({ html: content, title, metaTags: [...metaTags], xFrameOptionsMode, width, height }));
  return self;
}
