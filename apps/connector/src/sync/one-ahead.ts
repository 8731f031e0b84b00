/** The same items; while one is being worked on, the next is on its way. No more than that is held. */
export async function* oneAhead<T>(items: AsyncIterable<T>): AsyncGenerator<T> {
  const iterator = items[Symbol.asyncIterator]();
  let next = iterator.next();
  for (;;) {
    const { done, value } = await next;
    if (done === true) return;
    next = iterator.next();
    // If nobody asks for it any more, its failure is nobody's.
    next.catch(() => {});
    yield value;
  }
}
