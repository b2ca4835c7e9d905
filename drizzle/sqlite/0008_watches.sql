CREATE TABLE `watches` (
	`connection_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`token` text NOT NULL,
	`grace` integer NOT NULL,
	`last_ping_at` integer,
	`last_record_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `watches_token` ON `watches` (`token_hash`);--> statement-breakpoint
ALTER TABLE `connections` ADD `kind` text DEFAULT 'ours' NOT NULL;--> statement-breakpoint
CREATE INDEX `deliveries_put_off` ON `deliveries` (`next_attempt_at`) WHERE state = 'pending' and next_attempt_at is not null;