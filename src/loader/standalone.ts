import '../define/all.ts';
import { upgradeMarked } from './upgrade.ts';

const upgrade = () => upgradeMarked(document, (tag) => customElements.get(tag) !== undefined);

upgrade();
new MutationObserver(upgrade).observe(document.documentElement, { childList: true, subtree: true });
