/** The readers of configuration in YAML, in one part that is loaded when the first of them is needed. */
import type { LanguageId } from "../base/language.ts";
import { documentSpan } from "../shell/layer.ts";
import type { TableIndex } from "../shell/table-index.ts";
import { readCompose } from "./compose-reader.ts";
import { readGitlabCi } from "./gitlab-ci-reader.ts";
import { readKubernetes } from "./kubernetes-reader.ts";
import { emptyReading, type Reading, type ReadRequest } from "./reading.ts";
import { readWorkflow } from "./workflow-reader.ts";
import { isNestedTooDeeply } from "./yaml-depth.ts";

/** `language` must be that of one of these readers. */
export function readYaml(language: LanguageId, request: ReadRequest, tables: TableIndex): Reading {
  const { layer } = request;
  if (!isNestedTooDeeply(layer.text)) return readerOf(language)(request, tables);
  const message = "This YAML is nested too deeply to be analysed. Review it by hand.";
  const place = documentSpan(layer, 0, layer.text.length);
  return { ...emptyReading, problems: [{ code: "too-deep", message, weight: "blocking", ...place }] };
}

function readerOf(language: LanguageId): (request: ReadRequest, tables: TableIndex) => Reading {
  switch (language) {
    case "yaml-workflow":
      return readWorkflow;
    case "yaml-gitlab-ci":
      return readGitlabCi;
    case "yaml-k8s":
      return readKubernetes;
    case "yaml-compose":
      return readCompose;
    default:
      throw new Error(`${language} is no YAML`);
  }
}
