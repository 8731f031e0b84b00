/** Reads forms. What is not there reads as an empty text; texts lose the blanks around them. */
export function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
}

export function texts(form: FormData, name: string): readonly string[] {
  return form.getAll(name).filter((value) => typeof value === 'string');
}

/** What was sent under a name, or what it starts with where the form has not been sent. */
export function said(form: FormData, name: string, otherwise = ''): string {
  return form.has(name) ? text(form, name) : otherwise;
}

/** null: left empty. */
export function optional(form: FormData, name: string): string | null {
  return text(form, name) || null;
}

export function ticked(form: FormData, name: string): boolean {
  return form.get(name) !== null;
}

/** A page number, 1 where it says nothing. */
export function pageIn(query: string | undefined): number {
  const page = Number(query ?? 1);
  return Number.isInteger(page) && page >= 1 ? page : 1;
}
