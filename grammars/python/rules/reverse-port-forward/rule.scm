; Methods that only SSH libraries have.
((call function: (attribute attribute: (identifier) @method)) @finding
  (#any-of? @method "request_port_forward" "forward_remote_port" "forward_remote_path" "forward_remote" "forward_remote_port_to_path" "create_server_forward"))
