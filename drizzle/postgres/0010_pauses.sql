CREATE TABLE "pauses" (
	"id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"connection_id" text COLLATE "C" NOT NULL,
	"paused_at" bigint NOT NULL,
	"resumed_at" bigint
);
--> statement-breakpoint
CREATE INDEX "pauses_connection" ON "pauses" USING btree ("connection_id");