CREATE TABLE "dossier_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dossier_entry_version" (
	"id" uuid NOT NULL,
	"version" integer NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by_id" text NOT NULL,
	"recorded_by_name" text NOT NULL,
	"reason" text,
	"kind" text NOT NULL,
	"patient_id" uuid,
	"course_id" uuid,
	"on_day" date NOT NULL,
	"key" text,
	"facts" json NOT NULL,
	CONSTRAINT "dossier_entry_version_pk" PRIMARY KEY("id","version"),
	CONSTRAINT "dossier_entry_version_reason_from_second_version" CHECK (("dossier_entry_version"."version" = 1 and "dossier_entry_version"."reason" is null) or ("dossier_entry_version"."version" > 1 and btrim("dossier_entry_version"."reason") <> ''))
);
--> statement-breakpoint
CREATE TABLE "dossier_key" (
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"entry_id" uuid NOT NULL,
	"taken_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "dossier_key_pk" PRIMARY KEY("kind","key")
);
--> statement-breakpoint
ALTER TABLE "dossier_entry_version" ADD CONSTRAINT "dossier_entry_version_patient_id_patient_id_fk" FOREIGN KEY ("patient_id") REFERENCES "public"."patient"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_entry_version" ADD CONSTRAINT "dossier_entry_version_course_id_course_id_fk" FOREIGN KEY ("course_id") REFERENCES "public"."course"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_entry_version" ADD CONSTRAINT "dossier_entry_version_identity_fk" FOREIGN KEY ("id") REFERENCES "public"."dossier_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dossier_key" ADD CONSTRAINT "dossier_key_entry_id_dossier_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."dossier_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dossier_entry_version_course" ON "dossier_entry_version" USING btree ("course_id","kind");--> statement-breakpoint
CREATE INDEX "dossier_entry_version_patient" ON "dossier_entry_version" USING btree ("patient_id","kind");--> statement-breakpoint
CREATE INDEX "dossier_entry_version_kind_day" ON "dossier_entry_version" USING btree ("kind","on_day");--> statement-breakpoint
SELECT keep_versions('dossier_entry_version');
--> statement-breakpoint
SELECT keep_append_only(name) FROM unnest(ARRAY['dossier_entry', 'dossier_key']) AS name;
