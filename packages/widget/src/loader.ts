import { beginAt } from './loader/begin.ts';

/**
 * The one line on a shop's page: `<script async src="https://desk/widget.js" data-site="KEY"></script>`.
 * The desk's address is the script's own; the site's key stands in `data-site`.
 */
const script = document.currentScript;
if (script instanceof HTMLScriptElement && script.dataset.site) beginAt(new URL(script.src).origin, script.dataset.site);
else console.warn('[Otklik] <script> has no data-site');
