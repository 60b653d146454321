-- What wixl cannot write into the installer: each statement stands on lines of its own, and a semicolon ends it.

-- Components that are installed only if their property was given, which is asked again when the package is reinstalled.
-- Attributes: 4 key path in the registry, 16 permanent, 64 condition asked again, 128 never overwritten, 256 64-bit.
UPDATE `Component` SET `Condition` = 'LIBRARYPATH', `Attributes` = 324 WHERE `Component` = 'LibraryPath';
UPDATE `Component` SET `Condition` = 'LANGUAGE', `Attributes` = 324 WHERE `Component` = 'Language';
UPDATE `Component` SET `Condition` = 'PINHASH', `Attributes` = 324 WHERE `Component` = 'PinHash';
UPDATE `Component` SET `Condition` = 'AUTOSTART = "1"', `Attributes` = 324 WHERE `Component` = 'Autostart';

-- The settings file is the administrator's: it is neither replaced nor removed.
UPDATE `Component` SET `Attributes` = 400 WHERE `Component` = 'Settings';

-- Properties that reach the installing service from whoever starts it.
UPDATE `Property` SET `Value` = 'WIX_DOWNGRADE_DETECTED;WIX_UPGRADE_DETECTED;WINDOWSBUILD;LIBRARYPATH;LANGUAGE;AUTOSTART;PINHASH;REMOVEDATA;KEPTLIBRARYPATH;KEPTLANGUAGE;KEPTAUTOSTART;KEPTPINHASH' WHERE `Property` = 'SecureCustomProperties';

-- The program's folder at the end of the machine's PATH, for `kiosk-console`.
CREATE TABLE `Environment` (`Environment` CHAR(72) NOT NULL, `Name` CHAR(255) NOT NULL LOCALIZABLE, `Value` CHAR(255) LOCALIZABLE, `Component_` CHAR(72) NOT NULL PRIMARY KEY `Environment`);
INSERT INTO `Environment` (`Environment`, `Name`, `Value`, `Component_`) VALUES ('Path', '=-*PATH', '[~];[ProgramFolder]', 'Machine');

-- Who may do what under ProgramData, in the security descriptor definition language: the system (SY) and administrators
-- (BA) everything; who is signed in at a screen of the machine (IU), as the kiosk's account is, may read (0x1200a9), and
-- in the folders that the kiosk writes to, change (0x1301bf). That includes sessions of Remote Desktop, and leaves out who
-- comes by a share. Nobody else, and nothing is inherited from ProgramData, where every user may make files. The hash of
-- the PIN is likewise for those three only. The settings file has the rights of its folder: the action SecureSettings.
CREATE TABLE `MsiLockPermissionsEx` (`MsiLockPermissionsEx` CHAR(72) NOT NULL, `LockObject` CHAR(72) NOT NULL, `Table` CHAR(32) NOT NULL, `SDDLText` CHAR(0) NOT NULL, `Condition` CHAR(255) PRIMARY KEY `MsiLockPermissionsEx`);
INSERT INTO `MsiLockPermissionsEx` (`MsiLockPermissionsEx`, `LockObject`, `Table`, `SDDLText`) VALUES ('Data', 'DataFolder', 'CreateFolder', 'O:BAG:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1200a9;;;IU)');
INSERT INTO `MsiLockPermissionsEx` (`MsiLockPermissionsEx`, `LockObject`, `Table`, `SDDLText`) VALUES ('State', 'StateFolder', 'CreateFolder', 'O:BAG:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1301bf;;;IU)');
INSERT INTO `MsiLockPermissionsEx` (`MsiLockPermissionsEx`, `LockObject`, `Table`, `SDDLText`) VALUES ('Cache', 'CacheFolder', 'CreateFolder', 'O:BAG:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1301bf;;;IU)');
INSERT INTO `MsiLockPermissionsEx` (`MsiLockPermissionsEx`, `LockObject`, `Table`, `SDDLText`) VALUES ('Log', 'LogFolder', 'CreateFolder', 'O:BAG:BAD:P(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)(A;OICI;0x1301bf;;;IU)');
INSERT INTO `MsiLockPermissionsEx` (`MsiLockPermissionsEx`, `LockObject`, `Table`, `SDDLText`) VALUES ('PinHash', 'PinHash', 'Registry', 'O:BAG:BAD:P(A;CI;KA;;;SY)(A;CI;KA;;;BA)(A;CI;KR;;;IU)');
