/** What .NET and COM objects do to the world: fetch, send, read, write, connect, run. */
import type { Span } from "../../base/range.ts";
import { sortArguments } from "../arguments.ts";
import { inflated, rawInflated } from "../bytes.ts";
import { plainCommand } from "../commands.ts";
import { Effects, hostWord } from "../effect.ts";
import { constantWord, decoded, type Flow, type FoldedWord, mergeSources, noSources, type Source } from "../folded.ts";
import { documentSpan } from "../layer.ts";
import { isKnown } from "../value.ts";
import { runBlock } from "./block.ts";
import { bytesValue, decodedText, toBytes } from "./bytes.ts";
import { type Context, placeOf } from "./context.ts";
import { enterCodeText, enterText, runCommandLine, runWordsHere } from "./enter.ts";
import type { NetObject } from "./net-object.ts";
import { replaced, splitText } from "./pattern.ts";
import type { Expression } from "./syntax.ts";
import { collected, constantText, isConstant, itemsOf, list, nothingValue, sourcesOf, text, textOf, unknown, type Value } from "./value.ts";
import { assignVariable } from "./variable.ts";

const folders: Readonly<Record<string, string>> = {
  applicationdata: "~\\AppData\\Roaming",
  localapplicationdata: "~\\AppData\\Local",
  commonapplicationdata: "C:\\ProgramData",
  userprofile: "~",
  personal: "~\\Documents",
  mydocuments: "~\\Documents",
  desktop: "~\\Desktop",
  desktopdirectory: "~\\Desktop",
  startup: "~\\AppData\\Roaming\\Microsoft\\Windows\\Start Menu\\Programs\\Startup",
  commonstartup: "C:\\ProgramData\\Microsoft\\Windows\\Start Menu\\Programs\\StartUp",
  system: "C:\\Windows\\System32",
  windows: "C:\\Windows",
};

export class Net {
  private readonly context: Context;
  private readonly place: Span;
  private readonly span: Span;

  constructor(context: Context, place: Span) {
    this.context = context;
    this.place = place;
    this.span = documentSpan(context.frame.layer, place.start, place.end);
  }

  private effects(program: string): Effects {
    return new Effects(this.context.machine, this.context.frame, this.span, program);
  }

  private unknown(sources: readonly Source[] = noSources): Value {
    return unknown(placeOf(this.context, this.place), sources);
  }

  /** A call as a command: `net.webclient.downloadstring -- ADDRESS`. */
  print(name: string, given: readonly Value[]): void {
    const { machine, frame } = this.context;
    if (!machine.countCommand(frame, this.place.start, this.place.end)) return;
    const word = { ...constantWord(name.replace(/[^\w.:-]/g, "_"), placeOf(this.context, this.place)), place: this.span };
    machine.line([plainCommand(frame, word, undefined, sortArguments(given.slice(0, 32).map(textOf), undefined), this.span)]);
  }

  environment(name: string): Value {
    return this.unknown([this.effects("").source(":env", [constantWord(name)])]);
  }

  replace(item: Value, operand: Value): Value {
    return replaced(item, operand, false);
  }

  split(item: Value, operand: Value): Value {
    return splitText(item, operand, false);
  }

  invoke(block: Value, given: readonly Value[]): Value {
    if (block.kind === "block") return runBlock(this.context, block, { arguments: given, input: undefined, via: undefined });
    return enterText(this.context, textOf(block), "scriptblock", this.span, undefined);
  }

  forEach(items: Value, block: Value): Value {
    if (block.kind !== "block") return items;
    const all = itemsOf(items);
    const most = this.context.machine.limits.values;
    const one = (item: Value) => runBlock(this.context, block, { arguments: [], input: item, via: undefined });
    return collected(all.length <= most ? all.map(one) : [one(this.unknown(sourcesOf(items)))]);
  }

  fetch(address: Value | undefined, type: string): Source[] {
    const word = address === undefined ? textOf(this.unknown()) : textOf(address);
    const effects = this.effects(type);
    effects.single(":fetch", [word]);
    if (word.sources.length > 0) effects.send(word, word.sources);
    return [effects.source(":fetch", [word], type, word.steps)];
  }

  send(address: FoldedWord, sources: readonly Source[], type: string): void {
    const effects = this.effects(type);
    effects.single(":send", [hostWord(address)]);
    effects.send(address, mergeSources(sources, address.sources));
  }

  private connect(object: NetObject, host: Value | undefined, port: Value | undefined): void {
    if (host === undefined || port === undefined) return;
    object.address = textOf(host);
    object.port = textOf(port);
    this.effects(object.type).connect(object.address, object.port);
  }

  /** What comes in over a socket counts as read from `/dev/tcp`, as in other shells. */
  private incoming(object: NetObject): readonly Source[] {
    if (object.address === undefined) return object.sources;
    return mergeSources(object.sources, [this.effects("").source(":fetch", [hostWord(object.address)], "/dev/tcp")]);
  }

  private read(path: Value | undefined): Value {
    if (path === undefined) return this.unknown();
    const flow = this.effects("").read(textOf(path));
    for (const source of flow.sources)
      if (source.effect === ":read" && source.span === this.span) this.effects("").single(":read", source.words.map(asFolded));
    return flow.constant === undefined ? this.unknown(flow.sources) : text({ ...flow.constant, sources: flow.sources });
  }

  private write(path: Value | undefined, content: Value | undefined, appends: boolean): void {
    if (path !== undefined) this.effects("").write(textOf(path), flowOf(content), appends);
  }

  construct(object: NetObject, given: readonly Value[]): void {
    const [first, second] = given;
    const inner = first?.kind === "object" ? first.object : undefined;
    if (inner !== undefined) {
      if (inner.address !== undefined) object.address = inner.address;
      if (inner.port !== undefined) object.port = inner.port;
    }
    switch (object.type) {
      case "io.memorystream":
        if (first !== undefined) object.content = toBytes(first) ?? first;
        break;
      case "io.compression.gzipstream":
      case "io.compression.deflatestream":
      case "io.bufferedstream":
        {
          // `[IO.MemoryStream]` before bytes leaves these as they are.
          const content = inner?.content ?? (first?.kind === "bytes" ? first : undefined);
          if (content !== undefined) object.content = object.type === "io.bufferedstream" ? content : unpacked(content, object.type);
        }
        break;
      case "net.sockets.tcpclient":
      case "net.sockets.udpclient":
        this.connect(object, first, second);
        break;
      case "net.sockets.tcplistener":
        this.effects("").single(":listen", [textOf(second ?? first ?? this.unknown())]);
        break;
      case "io.streamreader":
      case "io.filestream":
        if (inner?.content !== undefined) object.content = inner.content;
        if (inner === undefined && first !== undefined && sourcesOf(first).length === 0) object.sources = sourcesOf(this.read(first));
        break;
      case "io.streamwriter":
        if (inner === undefined && first !== undefined) object.fields.set("path", first);
        break;
      case "diagnostics.processstartinfo":
        if (first !== undefined) object.fields.set("filename", first);
        if (second !== undefined) object.fields.set("arguments", second);
        break;
      case "uri":
        if (first !== undefined) object.address = textOf(first);
        break;
      default:
        break;
    }
  }

  /** Methods that a type is known for; `undefined` where nothing is known of it. */
  staticCall(type: string, name: string, given: readonly Value[]): Value | undefined {
    const [first, second] = given;
    switch (type) {
      case "io.file":
      case "io.directory":
        return this.fileCall(name, given);
      case "environment":
        if (name === "getenvironmentvariable" && first !== undefined) return this.environment(textOf(first).value);
        if (name === "getenvironmentvariables") return this.environment("*");
        if (name === "getfolderpath" && first !== undefined) return constantText(folders[textOf(first).value.toLowerCase()] ?? "~");
        if (name === "setenvironmentvariable" && first !== undefined && second !== undefined) {
          this.effects("").set(textOf(first).value, textOf(second));
          return nothingValue;
        }
        return undefined;
      case "diagnostics.process":
        return name === "start" && first !== undefined ? this.startProcess(first, second) : undefined;
      case "microsoft.visualbasic.interaction":
        return name === "shell" && first !== undefined ? runCommandLine(this.context, textOf(first), "vb", this.span) : undefined;
      case "reflection.assembly":
      case "appdomain":
        if (!/^(?:unsafe)?load/.test(name) || first === undefined) return undefined;
        if (/file|from/.test(name)) this.effects("").run("dotnet", mergeSources(sourcesOf(first), sourcesOf(this.read(first))));
        else this.effects("").run("dotnet", sourcesOf(first));
        return undefined;
      case "net.webrequest":
      case "net.httpwebrequest":
        if (!name.startsWith("create") || first === undefined) return undefined;
        return {
          kind: "object",
          object: {
            type: "net.webrequest",
            segments: placeOf(this.context, this.place),
            sources: noSources,
            address: textOf(first),
            fields: new Map(),
          },
        };
      case "net.dns":
        if (first !== undefined) this.send(textOf(first), sourcesOf(first), type);
        return this.unknown();
      default:
        return undefined;
    }
  }

  private fileCall(name: string, given: readonly Value[]): Value | undefined {
    const [first, second] = given;
    if (/^(?:readall|openread|opentext|readlines)/.test(name)) return this.read(first);
    if (/^(?:writeall|appendall)/.test(name)) {
      this.write(first, second, name.startsWith("append"));
      return nothingValue;
    }
    if (name === "copy" || name === "move") {
      this.write(second, this.read(first), false);
      return nothingValue;
    }
    if (/^(?:create|openwrite|createtext|appendtext)/.test(name) && first !== undefined) {
      const object: NetObject = {
        type: "io.streamwriter",
        segments: placeOf(this.context, this.place),
        sources: noSources,
        fields: new Map([["path", first]]),
      };
      return { kind: "object", object };
    }
    return undefined;
  }

  private startProcess(program: Value, given: Value | undefined): Value {
    const object = program.kind === "object" ? program.object : undefined;
    const file = object === undefined ? program : object.fields.get("filename");
    const words = object === undefined ? given : object.fields.get("arguments");
    if (file === undefined) return this.unknown();
    return runWordsHere(this.context, textOf(file), words, "process.start", this.span);
  }

  objectCall(object: NetObject, name: string, given: readonly Value[], written: readonly Expression[]): Value | undefined {
    const [first, second] = given;
    const { type } = object;
    if (/^net\.sockets\.(?:tcplistener|socket)$/.test(type) && name.startsWith("accept")) return this.accepted();
    if (type === "net.httplistener" && name.startsWith("getcontext")) return this.accepted();
    if (/^net\.sockets\.(?:tcpclient|udpclient|socket)$/.test(type)) {
      if (name === "receive") return this.streamRead(object, "read", written);
      if (name === "connect" || name === "connectasync" || name === "beginconnect") {
        this.connect(object, first, second);
        return nothingValue;
      }
      if (name === "getstream") return { kind: "object", object: { ...object, type: "io.stream", fields: new Map() } };
      if (name === "send" && object.address !== undefined) {
        this.send(object.address, sourcesOf(first), type);
        return nothingValue;
      }
    }
    if (/stream$|^io\.streamreader$/.test(type) && name.startsWith("read")) return this.streamRead(object, name, written);
    if (type === "diagnostics.process.standardinput" && name.startsWith("write")) {
      this.effects("").run("cmd", sourcesOf(first));
      return nothingValue;
    }
    if (/stream$|^io\.streamwriter$/.test(type) && name.startsWith("write")) {
      if (object.address !== undefined) this.send(object.address, sourcesOf(first), "/dev/tcp");
      else this.write(object.fields.get("path"), first, true);
      return nothingValue;
    }
    if (type.startsWith("io.") && object.content !== undefined) {
      if (name === "toarray" || name === "getbuffer") return object.content;
      if (name === "copyto" && first?.kind === "object") {
        first.object.content = object.content;
        return nothingValue;
      }
    }
    if (/^(?:msxml2\.|microsoft\.)?(?:server)?xmlhttp|^winhttp\./.test(type)) {
      if (name === "open" && second !== undefined) {
        object.address = textOf(second);
        return nothingValue;
      }
      if (name === "send" && object.address !== undefined) {
        if (first !== undefined && first.kind !== "nothing") this.send(object.address, sourcesOf(first), type);
        object.sources = mergeSources(object.sources, this.fetch(text(object.address), type));
        return nothingValue;
      }
    }
    if (type === "net.webrequest" && object.address !== undefined) {
      if (name.startsWith("getresponse")) return this.unknown(this.fetch(text(object.address), type));
      if (name.startsWith("getrequeststream")) return { kind: "object", object: { ...object, type: "io.stream", fields: new Map() } };
    }
    if (type === "wscript.shell" && (name === "run" || name === "exec") && first !== undefined)
      return runCommandLine(this.context, textOf(first), type, this.span);
    if (type === "shell.application" && name === "shellexecute" && first !== undefined)
      return runWordsHere(this.context, textOf(first), second, type, this.span);
    if (/^wmi(?:class)?$/.test(type) && name === "create" && first !== undefined)
      return runCommandLine(this.context, textOf(first), "wmi", this.span);
    if (type === "diagnostics.process" && name === "start")
      return this.startProcess(object.fields.get("startinfo") ?? { kind: "object", object }, undefined);
    if (type.startsWith("powershell") && name === "addscript" && first !== undefined)
      return enterText(this.context, textOf(first), "powershell.addscript", this.span, undefined);
    return undefined;
  }

  /** Whoever connects to here. */
  private accepted(): Value {
    const address = constantWord("0.0.0.0");
    const sources = [this.effects("").source(":fetch", [address], "/dev/tcp")];
    return {
      kind: "object",
      object: { type: "net.sockets.tcpclient", segments: placeOf(this.context, this.place), sources, address, fields: new Map() },
    };
  }

  private streamRead(object: NetObject, name: string, written: readonly Expression[]): Value {
    if (object.content !== undefined && (name === "readtoend" || name === "readline")) return decodedText("utf8", object.content);
    const sources = this.incoming(object);
    const [buffer] = written;
    if (name === "read" && buffer?.kind === "variable") assignVariable(this.context, buffer, this.unknown(sources));
    return this.unknown(sources);
  }

  /** Methods known by their names, whatever object has them: what it is made of is often not to be told. */
  call(
    type: string,
    object: NetObject | undefined,
    name: string,
    given: readonly Value[],
    written: readonly Expression[],
  ): Value | undefined {
    void written;
    const [first, second] = given;
    const client = type === "" ? "net.webclient" : type;
    switch (name.replace(/(?:task)?async$/, "")) {
      case "downloadstring":
      case "downloaddata":
      case "openread":
      case "getstring":
      case "getbytearray":
      case "getstream":
        return name.startsWith("get") && !name.endsWith("async") ? undefined : this.unknown(this.fetch(first, client));
      case "get":
        return name === "getasync" ? this.unknown(this.fetch(first, client)) : undefined;
      case "downloadfile": {
        const sources = this.fetch(first, client);
        if (second !== undefined) this.effects(client).write(textOf(second), { sources, constant: undefined }, false);
        return nothingValue;
      }
      case "uploadstring":
      case "uploaddata":
      case "uploadvalues":
      case "post":
      case "put":
        if ((name === "post" || name === "put") && !name.endsWith("async")) return undefined;
        if (first === undefined) return undefined;
        this.send(
          textOf(first),
          given.slice(1).reduce((all, value) => mergeSources(all, sourcesOf(value)), noSources),
          client,
        );
        return this.unknown(this.fetch(first, client));
      case "uploadfile": {
        if (first === undefined) return undefined;
        const sources = sourcesOf(this.read(given[given.length - 1]));
        this.send(textOf(first), sources, client);
        return this.unknown(this.fetch(first, client));
      }
      case "invokescript":
      case "addscript":
        return first === undefined ? undefined : enterText(this.context, textOf(first), name, this.span, undefined);
      case "newscriptblock":
        return first === undefined ? undefined : { kind: "text", word: { ...textOf(first), label: "scriptblock" } };
      case "expandstring":
        return first;
      case "navigate":
      case "navigate2":
        return first === undefined ? undefined : this.unknown(this.fetch(first, client));
      case "shellexecute":
        return first === undefined ? undefined : runWordsHere(this.context, textOf(first), second, "shellexecute", this.span);
      case "getresponse":
        return object?.address === undefined ? undefined : this.unknown(this.fetch(text(object.address), client));
      default:
        return undefined;
    }
  }

  /** Code of another language that is compiled or interpreted here. */
  compile(language: string, code: FoldedWord, layer: string): void {
    enterCodeText(this.context, language, code, layer, this.span);
  }
}

function asFolded(word: { value: string; segments: FoldedWord["segments"] }): FoldedWord {
  return { ...word, sources: noSources };
}

/** What a decompressing stream gives; unknown where its bytes are. */
function unpacked(content: Value, type: string): Value {
  const bytes = content.kind === "bytes" ? (type.includes("gzip") ? inflated(content.bytes) : rawInflated(content.bytes)) : undefined;
  if (bytes === undefined || content.kind !== "bytes") return unknown([], sourcesOf(content));
  return bytesValue(bytes, decoded(content.word, "gzip"));
}

/** A value as what flows: its text where all of it is known. */
export function flowOf(value: Value | undefined): Flow {
  if (value === undefined || value.kind === "nothing") return { sources: noSources, constant: undefined };
  const lines =
    value.kind === "list"
      ? textOf(isConstant(value) ? list([constantText(value.items.map((item) => textOf(item).value).join("\n"))]) : value)
      : textOf(value);
  return { sources: sourcesOf(value), constant: isKnown(lines.value) || value.kind === "text" ? lines : undefined };
}
