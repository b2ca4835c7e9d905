/** Gives a text to the person as a file of this name. */
export function download(text: string, name: string, type: string): void {
	const address = URL.createObjectURL(new Blob([text], { type }));
	const link = document.createElement('a');
	link.href = address;
	link.download = name;
	link.click();
	// Not at once: some browsers begin to read it only after the click.
	setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
