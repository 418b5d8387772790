// Lists as files: reading what a person sends, writing what a person takes away.
export { CAPS } from './files/caps.js';
export { fileKindOf } from './files/file-kind.js';
export { firstRows, readList, storable } from './files/read-list.js';
export { rejectedRowsCsv } from './files/rejected-rows.js';
export type { RejectedRow } from './files/rejected-rows.js';
export { listTemplate } from './files/list-template.js';
