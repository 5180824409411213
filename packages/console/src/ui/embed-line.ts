/** The one line that puts a site's widget on a shop's page. */
export const embedLine = (siteKey: string) => `<script async src="${location.origin}/widget.js" data-site="${siteKey}"></script>`;
