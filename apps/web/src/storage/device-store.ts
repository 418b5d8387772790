const DATABASE = 'enverde';
const TABLE = 'books';

let opened: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The device keeps nothing'));
  });
  return opened;
}

/**
 * Reads, changes and writes a value in one transaction, so that two tabs never undo each other's change.
 * @param change gets undefined where nothing is kept
 * @returns what is kept now, once the device has it
 */
export async function changeKept<Value>(key: string, change: (kept: Value | undefined) => Value): Promise<Value> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(TABLE, 'readwrite', { durability: 'strict' });
    const table = transaction.objectStore(TABLE);
    const reading = table.get(key) as IDBRequest<Value | undefined>;
    let next: Value;
    reading.onsuccess = () => {
      next = change(reading.result);
      table.put(next, key);
    };
    transaction.oncomplete = () => resolve(next);
    transaction.onerror = () => reject(transaction.error ?? new Error('The device did not keep it'));
    transaction.onabort = () => reject(transaction.error ?? new Error('The device did not keep it'));
  });
}

/** What is kept under a key; undefined where nothing is. */
export async function kept<Value>(key: string): Promise<Value | undefined> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const reading = database.transaction(TABLE, 'readonly').objectStore(TABLE).get(key) as IDBRequest<
      Value | undefined
    >;
    reading.onsuccess = () => resolve(reading.result);
    reading.onerror = () => reject(reading.error ?? new Error('The device does not tell'));
  });
}

/** Keeps a value in the place of what was there. */
export const keep = (key: string, value: unknown): Promise<void> => written((table) => table.put(value, key));

/** Removes what is kept under a key. */
export const forget = (key: string): Promise<void> => written((table) => table.delete(key));

/** Removes what is kept under the keys that begin so. */
export const forgetAll = (prefix: string): Promise<void> =>
  written((table) => table.delete(IDBKeyRange.bound(prefix, `${prefix}\uffff`)));

/** Removes those values under keys with a beginning that may go. */
export const forgetIf = (prefix: string, mayGo: (value: unknown) => boolean): Promise<void> =>
  written((table) => {
    const reading = table.openCursor(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
    reading.onsuccess = () => {
      const cursor = reading.result;
      if (cursor === null) return;
      if (mayGo(cursor.value)) cursor.delete();
      cursor.continue();
    };
  });

async function written(change: (table: IDBObjectStore) => void): Promise<void> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(TABLE, 'readwrite');
    change(transaction.objectStore(TABLE));
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error ?? new Error('The device did not change it'));
  });
}
