/** A folder for documents, the same for every employee. Source: OpenAPI 2025-06, folders metadata. */
export interface Folder {
  /** What custom folders are called by in paths. */
  readonly id: string;
  /** HiBob's own number of it, which answers to uploads carry. */
  readonly number: number;
  readonly name: string;
  readonly type: 'shared' | 'confidential' | 'custom';
}

/** Shared and Confidential are HiBob's; which others a company made is ours. */
export const folders: readonly Folder[] = [
  { id: '7b0c1f5e-3a52-4d0e-9c57-0a1e6b1f0001', number: 310001, name: 'Shared', type: 'shared' },
  { id: '7b0c1f5e-3a52-4d0e-9c57-0a1e6b1f0002', number: 310002, name: 'Confidential', type: 'confidential' },
  { id: '7b0c1f5e-3a52-4d0e-9c57-0a1e6b1f0003', number: 310003, name: 'Contracts', type: 'custom' },
  { id: '7b0c1f5e-3a52-4d0e-9c57-0a1e6b1f0004', number: 310004, name: 'Payslips', type: 'custom' },
];

export const customFolder = (id: string): Folder | null =>
  folders.find((folder) => folder.type === 'custom' && folder.id === id) ?? null;

export function folderNamed(name: string): Folder {
  const folder = folders.find((one) => one.name === name);
  if (!folder) throw new Error(`no folder ${name}`);
  return folder;
}
