import { connect, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { after } from 'node:test';

/** Stands between a page and the server as a bad line does. */
export interface CuttingProxy {
  readonly url: string;
  /**
   * From now on what the server answers to a POST is read and thrown away, and the page's connection is
   * reset. `onAnswer` gets each answer before that.
   */
  cut(onAnswer: (answer: string) => unknown): void;
  heal(): void;
}

/** Passes on to a port of this machine until the tests of the file are done. */
export async function startCuttingProxy(port: number): Promise<CuttingProxy> {
  let onCut: ((answer: string) => unknown) | undefined;
  const proxy = createServer((page) => {
    const server = connect(port, 'localhost');
    let isPost = false;
    let answer = '';
    page.on('data', (bytes) => {
      const [method] = /^[A-Z]+(?= \/)/.exec(bytes.toString('latin1')) ?? [];
      if (method) [isPost, answer] = [method === 'POST', ''];
      server.write(bytes);
    });
    server.on('data', (bytes) => {
      if (!onCut || !isPost) return page.write(bytes);
      answer += bytes.toString();
      if (!answer.includes('}')) return;
      onCut(answer);
      page.resetAndDestroy();
    });
    // An error is followed by a close, and whoever is left has nobody to talk to.
    page.on('error', () => {}).on('close', () => server.destroy());
    server.on('error', () => {}).on('close', () => page.destroy());
  });
  proxy.listen(0);
  await once(proxy, 'listening');
  after(() => proxy.close());
  return {
    url: `http://localhost:${(proxy.address() as AddressInfo).port}`,
    cut: (onAnswer) => (onCut = onAnswer),
    heal: () => (onCut = undefined),
  };
}
