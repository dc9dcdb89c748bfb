import { checkOwnServer, prepareDatabase } from "./database.mjs";
import { startCluster } from "./cluster.mjs";

/**
 * The database to work on: the operator's own (DATABASE_URL and DATABASE_APP_URL), else the embedded one, started now.
 * Returns { ownerUrl, appUrl, cluster } (cluster only when embedded).
 */
export async function openDatabase(dataDir, secrets) {
  const { DATABASE_URL: ownerUrl, DATABASE_APP_URL: appUrl } = process.env;
  if (ownerUrl) {
    await checkOwnServer(ownerUrl, appUrl);
    return { ownerUrl, appUrl };
  }
  const cluster = await startCluster(dataDir, secrets);
  await prepareDatabase(cluster.superuserUrl, "arkivlots", secrets);
  return {
    ownerUrl: cluster.url("app_owner", "arkivlots"),
    appUrl: cluster.url("app_rw", "arkivlots"),
    cluster,
  };
}
