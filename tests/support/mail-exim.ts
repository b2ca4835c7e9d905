import { join } from 'node:path';
import type { MailSetup } from './mail-setup.ts';

/**
 * Exim's configuration. It takes mail for its own mailboxes from anybody, and for the rest of the world from people
 * who have signed in, who may send under their own address only; what goes to the rest of the world is thrown away and
 * no name is looked up, so nothing leaves this machine. `busy@` asks for patience, `full@` has no room, and a text with
 * "buy now" in it is taken for spam.
 */
export const eximConf = ({ folder, ports, owner }: MailSetup): string => `
primary_hostname = mail.bakery.example
domainlist local_domains = bakery.example : example.com
spool_directory = ${join(folder, 'spool')}
log_file_path = ${join(folder, 'spool', 'log-%slog')}
local_interfaces = 127.0.0.1
helo_lookup_domains =
daemon_smtp_ports = ${ports.smtp} : ${ports.smtps}
tls_on_connect_ports = ${ports.smtps}
tls_advertise_hosts = *
tls_certificate = ${join(folder, 'tls.crt')}
tls_privatekey = ${join(folder, 'tls.key')}
acl_smtp_mail = sender
acl_smtp_rcpt = recipient
acl_smtp_data = content
deliver_drop_privilege = true
message_size_limit = 20M
rfc1413_query_timeout = 0s
smtp_accept_max = 100
smtp_accept_queue_per_connection = 0
queue_run_max = 1
disable_ipv6 = true
never_users =
keep_environment =
${owner.root ? '' : `exim_user = ${owner.user}\nexim_group = ${owner.group}\nadmin_groups = ${owner.group}`}

begin acl

sender:
  deny authenticated = *
       !condition = \${if eqi{$sender_address}{$authenticated_id}}
       message = 5.7.60 you may not send as $sender_address
  accept

recipient:
  defer local_parts = busy
        message = 450 4.7.1 too many messages, slow down
  defer local_parts = full
        message = 452 4.2.2 mailbox full
  deny  domains = +local_domains
        !verify = recipient
        message = 5.1.1 no such mailbox here
  accept domains = +local_domains
  accept authenticated = *
  deny  message = relay not permitted

content:
  deny condition = \${if match{$message_body}{buy now}}
       message = 5.7.1 this looks like spam
  accept

begin routers

mailbox:
  driver = accept
  domains = +local_domains
  condition = \${lookup{$local_part@$domain}lsearch{${join(folder, 'passwords')}}{yes}{no}}
  transport = lmtp

elsewhere:
  driver = redirect
  domains = !+local_domains
  data = :blackhole:

begin transports

lmtp:
  driver = smtp
  protocol = lmtp
  hosts = 127.0.0.1
  port = ${ports.lmtp}
  hosts_override
  allow_localhost
  hosts_avoid_tls = *

begin retry

*  *  F,10m,1s

begin authenticators

plain:
  driver = plaintext
  public_name = PLAIN
  server_prompts = :
  server_condition = \${if eq{$auth3}{\${lookup{$auth2}lsearch{${join(folder, 'passwords')}}{$value}fail}}}
  server_set_id = $auth2
`;
