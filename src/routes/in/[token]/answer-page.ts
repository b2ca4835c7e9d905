const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** What a visitor sees who has sent a form with a browser, where the business has named no page of its own. */
export const answerPage = (title: string, say: string): string => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escaped(title)}</title>
<style>
:root { color-scheme: light dark; }
body { font: 1.125rem/1.6 system-ui, sans-serif; margin: 20vh auto; max-width: 32rem; padding: 0 1.5rem; }
h1 { font: 600 2rem/1.2 Georgia, serif; }
</style>
</head>
<body>
<main>
<h1>${escaped(title)}</h1>
<p>${escaped(say)}</p>
</main>
</body>
</html>
`;
