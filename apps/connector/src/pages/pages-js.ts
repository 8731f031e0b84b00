/** All the script there is: what a page cannot do without one, offered where there is one. Every page works without. */
export const pagesJs = `
for (const button of document.querySelectorAll('[data-copy], [data-print]')) {
  button.hidden = false;
  button.addEventListener('click', async () => {
    if ('print' in button.dataset) return window.print();
    const from = document.getElementById(button.dataset.copy);
    const before = button.textContent;
    try {
      await navigator.clipboard.writeText(from.value);
    } catch {
      const details = from.closest('details');
      if (details) details.open = true;
      from.select();
      document.execCommand('copy');
    }
    button.textContent = 'Copied';
    setTimeout(() => { button.textContent = before; }, 2000);
  });
}
`;
