CREATE TABLE "status_pages" (
	"workspace_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"token" text COLLATE "C" NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "report_weekday" integer;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "report_hour" integer;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "report_time_zone" text COLLATE "C";--> statement-breakpoint
CREATE UNIQUE INDEX "status_pages_token" ON "status_pages" USING btree ("token_hash");