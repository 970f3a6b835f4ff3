// The stream of news to one browser tab.
// documented: https://html.spec.whatwg.org/multipage/server-sent-events.html

import type { ServerResponse } from 'node:http';
import type { Desk } from '../desk';
import type { News } from '../watchers';

export function streamNews({ watchers, jobs }: Desk, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream' });
  const send = (news: News): void => void response.write(`data: ${JSON.stringify(news)}\n\n`);
  // Whoever comes, or comes back, begins with what is true now.
  send({ kind: 'job', job: jobs.current() });
  send({ kind: 'changed' });
  const stop = watchers.add(send);
  response.on('close', stop);
}
