CREATE TABLE "watches" (
	"connection_id" text COLLATE "C" PRIMARY KEY NOT NULL,
	"token_hash" text COLLATE "C" NOT NULL,
	"token" text COLLATE "C" NOT NULL,
	"grace" integer NOT NULL,
	"last_ping_at" bigint,
	"last_record_at" bigint
);
--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "kind" text COLLATE "C" DEFAULT 'ours' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "watches_token" ON "watches" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "deliveries_put_off" ON "deliveries" USING btree ("next_attempt_at") WHERE state = 'pending' and next_attempt_at is not null;