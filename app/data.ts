const loading = new Map<string, Promise<unknown>>();

/**
 * Data that was put beside the page (see node/dataAssets.ts): read once, then at hand. `T` is the type of the module
 * behind the address. Fails when the file cannot be fetched.
 */
export function loadData<T>(address: string): Promise<T> {
  const known = loading.get(address);
  if (known) return known as Promise<T>; // the address belongs to one module, and so to one type
  const data = fetch(address).then((answer) => {
    if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
    return answer.json() as Promise<T>;
  });
  data.catch(() => loading.delete(address)); // so that it can be asked for again
  loading.set(address, data);
  return data;
}
