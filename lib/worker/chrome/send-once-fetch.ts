/**
 * How long a request may take to leave on a warm connection. Of 77 under four browsers on two cores half took 11 ms, one in ten more
 * than 60, one 382 (Chromium 156); what has not left by then never does, and is "not known yet" for nothing. A repetition within this
 * time is not prevented; no send is carried out and cut off that soon, for it has LinkedIn to go to.
 */
const LEAVING_MS = 300;

/**
 * A fetch that lets a body leave once. Chromium repeats a POST by itself when the reused connection it left on dies before any
 * answer, even if the server had already acted (measured in 156, on HTTP/1.1 and HTTP/2); no option of fetch forbids it. It can only
 * repeat what it can read again: so the body is a file of its own that is emptied as soon as it has left, and the repetition
 * fails like any other cut connection. A connection that is still being opened takes longer, and then nothing leaves: so
 * call it right after a read. Servers that close after each answer have no connection to reuse, and nothing to prevent.
 */
export function createSendOnceFetch(
  fetch: typeof globalThis.fetch,
  openFolder: () => Promise<FileSystemDirectoryHandle>,
): typeof globalThis.fetch {
  let closes = false;

  const plainly: typeof fetch = async (input, init) => {
    const answer = await fetch(input, init);
    closes = answer.headers.get('connection')?.toLowerCase() === 'close';
    return answer;
  };

  return async (input, init) => {
    if (init?.body == null || closes) return plainly(input, init);
    // Only a Request tells the boundary that a form is written with.
    const whole = new Request(input, { ...init, signal: null });
    const folder = await openFolder();
    const name = crypto.randomUUID();
    const file = await folder.getFileHandle(name, { create: true });
    try {
      await write(file, await whole.arrayBuffer());
      const answer = plainly(input, { ...init, headers: whole.headers, body: await file.getFile() });
      await Promise.race([answer, new Promise((resolve) => setTimeout(resolve, LEAVING_MS))]);
      await write(file, new ArrayBuffer(0));
      return await answer;
    } finally {
      await folder.removeEntry(name);
    }
  };
}

async function write(file: FileSystemFileHandle, content: ArrayBuffer): Promise<void> {
  const stream = await file.createWritable();
  await stream.write(content);
  await stream.close();
}
