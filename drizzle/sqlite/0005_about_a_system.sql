CREATE TABLE `__new_findings` (
	`id` text PRIMARY KEY NOT NULL,
	`workspace_id` text NOT NULL,
	`connection_id` text,
	`system_id` text,
	`check_name` text NOT NULL,
	`say` text NOT NULL,
	`todo` text NOT NULL,
	`place` text,
	`minutes_a_day` real,
	`since` integer NOT NULL,
	`opened_at` integer NOT NULL,
	`solved_at` integer
);
--> statement-breakpoint
INSERT INTO `__new_findings`("id", "workspace_id", "connection_id", "check_name", "say", "todo", "minutes_a_day", "since", "opened_at", "solved_at") SELECT "id", "workspace_id", "connection_id", "check_name", "say", "todo", "minutes_a_day", "since", "opened_at", "solved_at" FROM `findings`;--> statement-breakpoint
DROP TABLE `findings`;--> statement-breakpoint
ALTER TABLE `__new_findings` RENAME TO `findings`;--> statement-breakpoint
CREATE INDEX `findings_open` ON `findings` (`workspace_id`,`solved_at`);--> statement-breakpoint
CREATE INDEX `findings_connection` ON `findings` (`connection_id`);--> statement-breakpoint
CREATE INDEX `findings_system` ON `findings` (`system_id`);--> statement-breakpoint
ALTER TABLE `systems` ADD `failing` text;--> statement-breakpoint
ALTER TABLE `systems` ADD `failing_say` text;--> statement-breakpoint
ALTER TABLE `systems` ADD `failing_since` integer;