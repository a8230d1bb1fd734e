; By a member.
((member_expression object: (member_expression object: (identifier) @module property: (property_identifier) @member) property: (property_identifier) @name) @finding
  (#any-of? @module "process" "Bun")
  (#eq? @member "env"))

((subscript_expression object: (member_expression object: (identifier) @module property: (property_identifier) @member) index: (_) @name) @finding
  (#any-of? @module "process" "Bun")
  (#eq? @member "env"))

((member_expression object: (member_expression object: (meta_property) property: (property_identifier) @member) property: (property_identifier) @name) @finding
  (#eq? @member "env"))

; Taken apart.
((variable_declarator name: (object_pattern [(shorthand_property_identifier_pattern) @name (pair_pattern key: (property_identifier) @name) (object_assignment_pattern left: (shorthand_property_identifier_pattern) @name)]) value: (member_expression object: (identifier) @module property: (property_identifier) @member)) @finding
  (#eq? @module "process")
  (#eq? @member "env"))

((call_expression function: (_) arguments: (arguments . (_) @name)) @finding
  (#calls? @finding "Deno.env.get"))

; All of it.
((arguments (member_expression object: (identifier) @module property: (property_identifier) @member) @finding)
  (#eq? @module "process")
  (#eq? @member "env"))

((spread_element (member_expression object: (identifier) @module property: (property_identifier) @member) @finding)
  (#eq? @module "process")
  (#eq? @member "env"))

((variable_declarator name: (identifier) value: (member_expression object: (identifier) @module property: (property_identifier) @member) @finding)
  (#eq? @module "process")
  (#eq? @member "env"))

((pair value: (member_expression object: (identifier) @module property: (property_identifier) @member) @finding)
  (#eq? @module "process")
  (#eq? @member "env"))
