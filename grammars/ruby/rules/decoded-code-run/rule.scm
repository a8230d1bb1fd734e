; Directly.
((call
  method: (identifier) @run
  arguments: (argument_list . (_) @decoded)) @finding
  (#any-of? @run "eval" "instance_eval" "class_eval" "module_eval")
  (#match? @decoded "^(::)?Base64\\.\\w{0,10}decode64\\b|\\.unpack1?\\(?.{0,4}[\"'](m0?|H\\*|u)[\"']|\\.pack\\(?.{0,4}[\"'](H\\*|c\\*|C\\*|U\\*)[\"']|^(::)?Zlib(::|\\.)\\w{0,10}\\.?inflate|\\.reverse$"))
