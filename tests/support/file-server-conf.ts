/** One file server's folder and ports, before anything is started. */
export interface FileServerSetup {
	readonly folder: string;
	/** What its user sees. */
	readonly home: string;
	readonly user: string;
	readonly sftp: number;
	readonly ftp: number;
	readonly ftps: number;
}

export const sshdConf = ({ folder, home, user, sftp }: FileServerSetup): string => `
Port ${sftp}
ListenAddress 127.0.0.1
HostKey ${folder}/host
PidFile none
StrictModes no
UsePAM no
PasswordAuthentication yes
AllowUsers ${user}
MaxStartups 100
MaxAuthTries 20
AuthorizedKeysFile ${folder}/user.pub
Subsystem sftp internal-sftp
ForceCommand internal-sftp -d ${home}
`;

export const vsftpdConf = (
	{ folder, home }: FileServerSetup,
	{ port, implicit }: { readonly port: number; readonly implicit: boolean }
): string => `
listen=YES
background=NO
listen_address=127.0.0.1
listen_port=${port}
anonymous_enable=NO
local_enable=YES
local_root=${home}
write_enable=YES
pam_service_name=vsftpd
chroot_local_user=YES
allow_writeable_chroot=YES
secure_chroot_dir=${folder}/empty
utf8_filesystem=YES
seccomp_sandbox=NO
ssl_enable=YES
implicit_ssl=${implicit ? 'YES' : 'NO'}
rsa_cert_file=${folder}/tls.crt
rsa_private_key_file=${folder}/tls.key
force_local_data_ssl=NO
force_local_logins_ssl=NO
delay_failed_login=0
max_login_fails=10
`;
