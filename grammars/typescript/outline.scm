; What TypeScript has beside JavaScript: names that other files can use.

(export_statement declaration: (interface_declaration name: (_) @public.name body: (_) @public.body)) @public
(export_statement declaration: (type_alias_declaration name: (_) @public.name value: (_) @public.body)) @public
(export_statement declaration: (enum_declaration name: (_) @public.name body: (_) @public.body)) @public
(export_statement declaration: (abstract_class_declaration name: (_) @public.name body: (_) @public.body)) @public
(export_statement declaration: (function_signature name: (_) @public.name)) @public
