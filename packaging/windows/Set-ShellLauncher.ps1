<#
.SYNOPSIS
Lets Shell Launcher start the kiosk in place of the desktop, and Windows sign in its account by itself.

.DESCRIPTION
Gives shell-launcher.xml to the ShellLauncher node of the AssignedAccess configuration service provider, through the MDM
bridge (MDM_AssignedAccess in root\cimv2\mdm\dmmap). That also turns the feature Shell Launcher on, and makes the account.
It holds from the next start of the machine on; where it is set already, nothing is done, so that a startup script may run
it each time. The bridge answers the system account only: Intune, Group Policy and SCCM run scripts so; by hand, see
docs/deploy/windows.md. Needs Windows Enterprise, Education or IoT Enterprise.

Exit codes: 0 done, or set already; 1 failed (the error says why).

.PARAMETER Path
The configuration. Default: shell-launcher.xml beside this script.

.PARAMETER Remove
Take the configuration away: every account gets the desktop again, and none is signed in by itself.
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string] $Path,
    [switch] $Remove
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

function Assert-SystemAccount {
    $me = [System.Security.Principal.WindowsIdentity]::GetCurrent()
    if (-not $me.IsSystem) {
        throw "This must run as the system account, and runs as $($me.Name): see docs/deploy/windows.md."
    }
}

function Assert-Edition {
    # Other editions take the configuration without an error, and show the desktop.
    $edition = (Get-ItemProperty -Path 'HKLM:\SOFTWARE\Microsoft\Windows NT\CurrentVersion').EditionID
    if ($edition -notmatch '^(Enterprise|Education|IoTEnterprise)') {
        throw "This Windows is $edition, which has no Shell Launcher: it must be Enterprise, Education or IoT Enterprise."
    }
}

function Assert-NoAutostart {
    # Programs of the Run key are started before the shell. Two kiosks do not run at once: the shell would end and be
    # started again without end.
    $run = Get-Item -Path 'HKLM:\SOFTWARE\Microsoft\Windows\CurrentVersion\Run'
    if ($run.GetValueNames() -contains 'Clinic Kiosk') {
        throw 'The kiosk was installed with AUTOSTART=1, which starts a second one: remove it, and install it without.'
    }
}

function Read-Configuration([string] $Text) {
    # What the bridge gives back may be encoded once more, as it was given.
    if ($Text.StartsWith('&lt;')) {
        $Text = [System.Net.WebUtility]::HtmlDecode($Text)
    }
    $document = [xml]::new()
    $document.LoadXml($Text)
    foreach ($comment in @($document.SelectNodes('//comment()'))) {
        [void] $comment.ParentNode.RemoveChild($comment)
    }
    $document.DocumentElement.OuterXml
}

function Test-Same([string] $Current, [string] $Wanted) {
    try {
        return (Read-Configuration $Current) -ceq $Wanted
    } catch [System.Xml.XmlException] {
        return $false
    }
}

if (-not $Path) {
    # No default of the parameter: Windows PowerShell 5.1 does not know yet where the script lies when it makes those.
    $Path = Join-Path $PSScriptRoot 'shell-launcher.xml'
}
Assert-SystemAccount
Assert-Edition
$bridge = Get-CimInstance -Namespace 'root\cimv2\mdm\dmmap' -ClassName 'MDM_AssignedAccess'
if ($null -eq $bridge) {
    throw 'The bridge of Assigned Access does not answer: is Windows up to date?'
}
if ($Remove) {
    $bridge.ShellLauncher = $null
    $what = 'Take the configuration of Shell Launcher away'
} else {
    Assert-NoAutostart
    # Read as XML first: a slip shows here, with its line, and not as a number from the bridge.
    $wanted = Read-Configuration ([System.IO.File]::ReadAllText((Resolve-Path -LiteralPath $Path).Path))
    if ($bridge.ShellLauncher -and (Test-Same $bridge.ShellLauncher $wanted)) {
        Write-Output 'Shell Launcher has this configuration already.'
        exit 0
    }
    # The provider takes the document as text in XML, so it is encoded once more.
    $bridge.ShellLauncher = [System.Net.WebUtility]::HtmlEncode("<?xml version=`"1.0`" encoding=`"utf-8`"?>$wanted")
    $what = "Give Shell Launcher the configuration $Path"
}
if ($PSCmdlet.ShouldProcess($env:COMPUTERNAME, $what)) {
    Set-CimInstance -CimInstance $bridge
    Write-Output "${what}: done. Restart the machine."
}
