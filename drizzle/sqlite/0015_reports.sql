CREATE TABLE `status_pages` (
	`workspace_id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`token` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `status_pages_token` ON `status_pages` (`token_hash`);--> statement-breakpoint
ALTER TABLE `memberships` ADD `report_weekday` integer;--> statement-breakpoint
ALTER TABLE `memberships` ADD `report_hour` integer;--> statement-breakpoint
ALTER TABLE `memberships` ADD `report_time_zone` text;