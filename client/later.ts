/** Calls `act` once for each key, `wait` milliseconds after the last time that it was asked to. */
export function later<Key>(wait: number, act: (key: Key) => void): (key: Key) => void {
  const waiting = new Map<Key, ReturnType<typeof setTimeout>>();
  return (key) => {
    clearTimeout(waiting.get(key));
    const timer = setTimeout(() => {
      waiting.delete(key);
      act(key);
    }, wait);
    waiting.set(key, timer);
  };
}
