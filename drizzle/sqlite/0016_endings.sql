CREATE TABLE `calendars` (
	`workspace_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendars_token` ON `calendars` (`token_hash`);--> statement-breakpoint
CREATE TABLE `interface_notices` (
	`system_id` text PRIMARY KEY NOT NULL,
	`first_seen_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`deprecated_at` integer,
	`sunset_at` integer,
	`link` text,
	`hint` text
);
--> statement-breakpoint
ALTER TABLE `findings` ADD `step` integer;--> statement-breakpoint
ALTER TABLE `systems` ADD `grant_life` integer;--> statement-breakpoint
ALTER TABLE `systems` ADD `key_until` integer;--> statement-breakpoint
ALTER TABLE `systems` ADD `called_at` integer;--> statement-breakpoint
ALTER TABLE `systems` ADD `asked_at` integer;