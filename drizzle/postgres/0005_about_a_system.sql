ALTER TABLE "findings" ALTER COLUMN "connection_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "system_id" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "place" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "systems" ADD COLUMN "failing" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "systems" ADD COLUMN "failing_say" text COLLATE "C";--> statement-breakpoint
ALTER TABLE "systems" ADD COLUMN "failing_since" bigint;--> statement-breakpoint
CREATE INDEX "findings_system" ON "findings" USING btree ("system_id");