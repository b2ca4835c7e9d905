CREATE TABLE `pauses` (
	`id` text PRIMARY KEY NOT NULL,
	`connection_id` text NOT NULL,
	`paused_at` integer NOT NULL,
	`resumed_at` integer
);
--> statement-breakpoint
CREATE INDEX `pauses_connection` ON `pauses` (`connection_id`);