import type { SignedIn } from '#lib/server/accounts/sessions.ts';
import type { App as House } from '#lib/server/app.ts';
import type { Role } from '#lib/server/persistence/tables/accounts.ts';
import type { Workspace } from '#lib/server/persistence/workspaces.ts';

declare global {
	namespace App {
		interface Locals {
			app: House;
			person: SignedIn | null;
			workspace: Workspace | null;
			role: Role | null;
		}
		interface Error {
			message: string;
			/** To quote when asking for help: it stands in the log. */
			id?: string;
		}
		interface PageData {
			person?: { name: string; email: string } | null;
			workspace?: { name: string; locale: string; timeZone: string; currency: string } | null;
			attention?: number;
		}
	}
}
