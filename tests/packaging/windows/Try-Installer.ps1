<#
.SYNOPSIS
Installs, starts the kiosk, changes, removes and installs again, and ends with an error where Windows is not as
docs/deploy/windows.md says.

.DESCRIPTION
For a machine on which Clinic Kiosk is not, and that may be thrown away. The release workflow runs it, as an administrator.

.PARAMETER Packages
The folder with the installer and the archive that goes with it.

.PARAMETER Version
The version that they are of.
#>
param(
    [Parameter(Mandatory)] [string] $Packages,
    [Parameter(Mandatory)] [string] $Version
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
# The detection script says by its exit code that nothing is there.
$PSNativeCommandUseErrorActionPreference = $false

$Installer = (Resolve-Path -LiteralPath (Join-Path $Packages "clinic-kiosk-$Version-x64.msi")).Path
$Program = "$env:ProgramFiles\Clinic Kiosk"
$Data = "$env:ProgramData\Clinic Kiosk"
$Settings = "$Data\settings.toml"
$Library = "$Data\a library.klib"
$PinHash = 'scrypt:16384:8:5:Q2FuYXJ5Q2FuYXJ5Q2FuYQ==:Q2FuYXJ5Q2FuYXJ5Q2FuYXJ5Q2FuYXJ5Q2FuYXI='
$Told = 'HKLM:\SOFTWARE\ClinicKiosk'
$Run = 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Run'
$Source = 'HKLM:\SYSTEM\CurrentControlSet\Services\EventLog\Application\clinic-kiosk'
$Everything = 'S-1-5-18 FullControl', 'S-1-5-32-544 FullControl'
$Read = $Everything + 'S-1-5-4 ReadAndExecute, Synchronize'
$Change = $Everything + 'S-1-5-4 Modify, Synchronize'

function Invoke-Installer([string] $Arguments, [string] $Log) {
    Write-Output "msiexec $Arguments"
    $done = Start-Process -FilePath msiexec -Wait -PassThru -ArgumentList "$Arguments /qn /norestart /l*v $Log"
    if ($done.ExitCode -ne 0) {
        Get-Content -LiteralPath $Log -Tail 100
        throw "msiexec ended with $($done.ExitCode)"
    }
}

function Assert-Same([string] $What, [object[]] $Found, [object[]] $Wanted) {
    $one = ($Found | Sort-Object) -join '; '
    $other = ($Wanted | Sort-Object) -join '; '
    if ($one -cne $other) {
        throw "${What}: found '$one', not '$other'"
    }
}

function Get-Value([string] $Key, [string] $Name) {
    if (Test-Path -LiteralPath $Key) {
        (Get-Item -LiteralPath $Key).GetValue($Name)
    }
}

function Get-Right([string] $Path) {
    $rules = (Get-Acl -LiteralPath $Path).GetAccessRules($true, $true, [System.Security.Principal.SecurityIdentifier])
    foreach ($rule in $rules) {
        $rights = if ($rule -is [System.Security.AccessControl.RegistryAccessRule]) { $rule.RegistryRights } else { $rule.FileSystemRights }
        "$($rule.IdentityReference) $rights"
    }
}

function Test-OnPath {
    [Environment]::GetEnvironmentVariable('Path', 'Machine').Split(';').TrimEnd('\') -contains $Program
}

function Assert-Rights {
    foreach ($place in $Data, $Settings) {
        Assert-Same "rights on $place" (Get-Right $place) $Read
        $owner = (Get-Acl -LiteralPath $place).GetOwner([System.Security.Principal.SecurityIdentifier])
        Assert-Same "owner of $place" "$owner" 'S-1-5-32-544'
    }
    foreach ($name in 'state', 'cache', 'log') {
        Assert-Same "rights on $name" (Get-Right "$Data\$name") $Change
    }
}

function Assert-Installed([string] $Language) {
    Assert-Same 'version' (& "$Program\kiosk-console.exe" --version) "kiosk $Version"
    Assert-Same 'version in the registry' (Get-Value $Told 'Version') $Version
    Assert-Same 'folder in the registry' (Get-Value $Told 'Folder').TrimEnd('\') $Program
    Assert-Same 'library.path' (Get-Value "$Told\library" 'path') $Library
    Assert-Same 'display.language' (Get-Value "$Told\display" 'language') $Language
    Assert-Same 'staff.pin' (Get-Value "$Told\staff" 'pin') $PinHash
    Assert-Same 'rights on staff.pin' (Get-Right "$Told\staff") ($Everything + 'S-1-5-4 ReadKey')
    Assert-Same 'state.folder' (Get-Value "$Told\state" 'folder') "$Data\state"
    Assert-Same 'source of events' (Test-Path -LiteralPath (Get-Value $Source 'EventMessageFile')) $true
    Assert-Same 'on the path' (Test-OnPath) $true
    Assert-Rights
}

function Assert-Shown {
    # As Shell Launcher starts it: a program without a console, and with nothing to read from or write to.
    $log = "$Data\log\kiosk.log"
    $ready = 'the first screen was painted'
    Set-Content -LiteralPath 'trial.toml' -Value '[log]', 'level = "info"'
    $trial = (Resolve-Path -LiteralPath 'trial.toml').Path
    $env:QT_QPA_PLATFORM = 'offscreen'
    $began = Get-Date
    $kiosk = Start-Process -FilePath "$Program\kiosk.exe" -ArgumentList "serve --settings `"$trial`"" -PassThru
    while (-not ((Test-Path -LiteralPath $log) -and (Select-String -LiteralPath $log -SimpleMatch $ready -Quiet))) {
        if ($kiosk.HasExited) {
            throw "kiosk.exe serve ended with $($kiosk.ExitCode)"
        }
        if ((Get-Date) -gt $began.AddMinutes(2)) {
            throw 'kiosk.exe serve has shown nothing within two minutes'
        }
        Start-Sleep -Seconds 1
    }
    # A start, and neither a crash nor a hang.
    $events = Get-WinEvent -FilterHashtable @{ LogName = 'Application'; ProviderName = 'clinic-kiosk'; Id = 1, 3, 4; StartTime = $began }
    Assert-Same 'events' @($events.Id) @(1)
    Stop-Process -Id $kiosk.Id
    # The screen ends by itself when nobody is there to tell it anything; files in use would make the next step end with 3010.
    Get-Process -Name 'kiosk' -ErrorAction SilentlyContinue | Wait-Process -Timeout 60
}

function Assert-Removed {
    foreach ($place in $Program, $Told, $Source) {
        Assert-Same "whether $place is there" (Test-Path -LiteralPath $place) $false
    }
    Assert-Same 'autostart' @(Get-Value $Run 'Clinic Kiosk') @($null)
    Assert-Same 'on the path' (Test-OnPath) $false
}

Invoke-Installer "/i `"$Installer`" LIBRARYPATH=`"$Library`" LANGUAGE=de PINHASH=`"$PinHash`" AUTOSTART=1" 'install.log'
Assert-Installed 'de'
Assert-Same 'autostart' (Get-Value $Run 'Clinic Kiosk') "`"$Program\kiosk.exe`" serve"
if (Select-String -LiteralPath 'install.log' -SimpleMatch $PinHash -Quiet) {
    Write-Output '::warning::The verbose log of Windows Installer holds the hash of the PIN.'
}
Assert-Shown
Expand-Archive -LiteralPath (Join-Path $Packages "clinic-kiosk-$Version-windows-deployment.zip") -DestinationPath deployment
$said = & powershell -NoProfile -ExecutionPolicy Bypass -File deployment\intune\Test-ClinicKiosk.ps1
Assert-Same 'detection' @($LASTEXITCODE, $said) @(0, "Clinic Kiosk $Version")

Add-Content -LiteralPath $Settings -Value '# edited'
Invoke-Installer "/i `"$Installer`" REINSTALL=ALL LANGUAGE=fr AUTOSTART=0" 'change.log'
Assert-Installed 'fr'
Assert-Same 'autostart' @(Get-Value $Run 'Clinic Kiosk') @($null)
Assert-Same 'last line of the settings' (Get-Content -LiteralPath $Settings -Tail 1) '# edited'

Invoke-Installer "/x `"$Installer`"" 'remove.log'
Assert-Removed
Assert-Same 'last line of the settings' (Get-Content -LiteralPath $Settings -Tail 1) '# edited'
& powershell -NoProfile -ExecutionPolicy Bypass -File deployment\intune\Test-ClinicKiosk.ps1
Assert-Same 'detection' $LASTEXITCODE 1

# Settings that somebody has put there before, in a folder with the rights that ProgramData gives.
Remove-Item -LiteralPath $Data -Recurse -Force
[void] (New-Item -Path $Data -ItemType Directory)
Set-Content -LiteralPath $Settings -Value '# put there before'
Invoke-Installer "/i `"$Installer`"" 'again.log'
Assert-Rights
Assert-Same 'settings' (Get-Content -LiteralPath $Settings) '# put there before'
Assert-Same 'library.path' @(Get-Value "$Told\library" 'path') @($null)

Invoke-Installer "/x `"$Installer`" REMOVEDATA=1" 'remove-data.log'
Assert-Removed
Assert-Same 'whether the data is there' (Test-Path -LiteralPath $Data) $false
Write-Output 'All as it should be.'
exit 0
