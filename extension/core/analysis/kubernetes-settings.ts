/** What a pod and its containers are allowed, as the options of `docker run` that allow the same. */
import type { ContainerSetting } from "./container.ts";
import type { YamlDocument } from "./yaml-text.ts";

/** What holds for each container of a pod. */
export interface Pod {
  readonly shared: readonly ContainerSetting[];
  /** Paths of the node by the name of their volume. */
  readonly volumes: ReadonlyMap<string, string>;
}

export const noPod: Pod = { shared: [], volumes: new Map() };

const hostSettings = [
  ["hostPID", "--pid"],
  ["hostNetwork", "--network"],
  ["hostIPC", "--ipc"],
] as const;

/** `spec` is the map that holds the containers. */
export function podOf(document: YamlDocument, spec: unknown): Pod {
  const shared: ContainerSetting[] = [];
  for (const [key, option] of hostSettings) {
    if (isTrue(document, document.entry(spec, key))) shared.push({ option, value: "host", place: document.entrySpan(spec, key) });
  }
  shared.push(...confinement(document, document.entry(spec, "securityContext")));
  const volumes = new Map<string, string>();
  for (const volume of document.items(document.entry(spec, "volumes")) ?? []) {
    const name = document.word(document.entry(volume, "name"))?.value;
    const path = document.word(document.entry(document.entry(volume, "hostPath"), "path"))?.value;
    if (name !== undefined && path !== undefined) volumes.set(name, path);
  }
  return { shared, volumes };
}

/** Where a container has settings of its own, they are what is marked, and those of the pod only tell of it. */
export function containerSettings(document: YamlDocument, container: unknown, { shared, volumes }: Pod): ContainerSetting[] {
  const own: ContainerSetting[] = [];
  const security = document.entry(container, "securityContext");
  if (isTrue(document, document.entry(security, "privileged")))
    own.push({ option: "--privileged", place: document.entrySpan(security, "privileged") });
  for (const item of document.items(document.entry(document.entry(security, "capabilities"), "add")) ?? []) {
    const name = document.word(item)?.value;
    if (name !== undefined) own.push({ option: "--cap-add", value: name.replace(/^CAP_/, ""), place: document.span(item) });
  }
  own.push(...confinement(document, security));
  for (const mount of document.items(document.entry(container, "volumeMounts")) ?? []) {
    const path = volumes.get(document.word(document.entry(mount, "name"))?.value ?? "");
    const target = document.word(document.entry(mount, "mountPath"))?.value;
    if (path !== undefined) own.push({ option: "-v", value: `${path}:${target ?? path}`, place: document.span(mount) });
  }
  return [...shared.map((setting) => (own.length === 0 ? setting : { ...setting, place: undefined })), ...own];
}

/** The filters of the kernel that are switched off. */
function confinement(document: YamlDocument, security: unknown): ContainerSetting[] {
  const found: ContainerSetting[] = [];
  for (const [key, name] of [
    ["seccompProfile", "seccomp"],
    ["appArmorProfile", "apparmor"],
  ] as const) {
    if (document.word(document.entry(document.entry(security, key), "type"))?.value === "Unconfined")
      found.push({ option: "--security-opt", value: `${name}=unconfined`, place: document.entrySpan(security, key) });
  }
  return found;
}

function isTrue(document: YamlDocument, node: unknown): boolean {
  return document.word(node)?.value.toLowerCase() === "true";
}
