import { parseArgs } from 'node:util';
import { startSandbox } from './sandbox.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    relations: { type: 'string', default: '120' },
    chats: { type: 'string', default: '12' },
    messages: { type: 'string', default: '3' },
    seed: { type: 'string', default: '1' },
  },
});

const sandbox = await startSandbox({
  port: Number(values.port),
  relations: Number(values.relations),
  chats: Number(values.chats),
  messages: Number(values.messages),
  seed: Number(values.seed),
});

console.log(`Origin   ${sandbox.origin}\nAPI key  ${sandbox.apiKey}`);

const stop = (): void => void sandbox.close();
process.once('SIGINT', stop).once('SIGTERM', stop);
