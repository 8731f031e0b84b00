/** @jsxRuntime automatic @jsxImportSource hono/jsx */

/** The same as text, for whoever has no script to copy it with. A button with `data-copy` copies what has this id. */
export function AsText({ id, title, text }: { readonly id: string; readonly title: string; readonly text: string }) {
  return (
    <details>
      <summary>The same as text, to copy into a message or a ticket</summary>
      <label for={id} class="hidden">
        {title}
      </label>
      <textarea id={id} rows={16} readonly>
        {text}
      </textarea>
    </details>
  );
}
