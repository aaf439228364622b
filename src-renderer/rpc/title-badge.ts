const BADGE = /^\(\d+\) /;

/** Keeps a number in front of the page's title, whatever the page calls itself. @returns sets the number; 0 for none */
export function createTitleBadge(page: Document): (count: number) => void {
  let badge = '';
  const observer = new MutationObserver(() => {
    // A title that has a badge is left alone: what this changes calls it again.
    if (!BADGE.test(page.title)) page.title = badge + page.title;
  });
  return (count) => {
    badge = count > 0 ? `(${count}) ` : '';
    observer.disconnect();
    page.title = badge + page.title.replace(BADGE, '');
    if (badge !== '') observer.observe(page.head, { subtree: true, childList: true, characterData: true });
  };
}
