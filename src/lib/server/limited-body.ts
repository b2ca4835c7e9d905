/** A request's body as bytes, or null where it is larger than `limit` bytes: the rest is not read. */
export const limitedBody = async (request: Request, limit: number): Promise<Uint8Array | null> => {
	if (Number(request.headers.get('content-length') ?? 0) > limit) return null;
	if (!request.body) return new Uint8Array();
	const parts: Uint8Array[] = [];
	let size = 0;
	const reader = request.body.getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return Buffer.concat(parts);
		size += value.byteLength;
		if (size > limit) {
			void reader.cancel();
			return null;
		}
		parts.push(value);
	}
};
