import { join } from 'node:path';
import type { MailOwner } from './mail-owner.ts';
import type { MailSetup } from './mail-setup.ts';

/** Dovecot's configuration (2.3): IMAP, IMAPS and LMTP on 127.0.0.1, mails below the folder. */
export const dovecotConf = ({ folder, ports, owner }: MailSetup): string => `
base_dir = ${join(folder, 'run')}
log_path = ${join(folder, 'dovecot.log')}
protocols = imap lmtp
listen = 127.0.0.1
mail_location = maildir:${join(folder, 'mail', '%u')}
mail_uid = ${owner.user}
mail_gid = ${owner.group}
first_valid_uid = 1
mail_fsync = never
mail_max_userip_connections = 100
disable_plaintext_auth = no
auth_failure_delay = 0
ssl = yes
ssl_cert = <${join(folder, 'tls.crt')}
ssl_key = <${join(folder, 'tls.key')}
${owner.root ? '' : withoutRoot(owner)}
passdb {
  driver = passwd-file
  args = username_format=%u ${join(folder, 'users')}
}
userdb {
  driver = static
  args = home=${join(folder, 'mail', '%u')}
}
namespace inbox {
  inbox = yes
  separator = /
  mailbox Sent {
    special_use = \\Sent
    auto = create
  }
}
service anvil {
  unix_listener anvil-auth-penalty {
    mode = 0
  }
}
service imap-login {
  inet_listener imap {
    port = ${ports.imap}
  }
  inet_listener imaps {
    port = ${ports.imaps}
    ssl = yes
  }
}
service lmtp {
  inet_listener lmtp {
    port = ${ports.lmtp}
  }
}
protocol lmtp {
  postmaster_address = postmaster@bakery.example
}
`;

const withoutRoot = ({ user, group }: MailOwner): string => `
default_internal_user = ${user}
default_internal_group = ${group}
default_login_user = ${user}
service anvil {
  chroot =
}
service imap-login {
  chroot =
}
`;
