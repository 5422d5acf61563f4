/// What the job may do: read, write in its own folders, talk to nobody.
extension SystemdUnits {
  /// The settings that take away what the job does not need, in the order of the file.
  ///
  /// Source: systemd.exec(5); `systemd-analyze security` judges them.
  var sandbox: [(key: String, value: String)] {
    fileSettings + networkSettings + processSettings + (manager == .user ? [] : machineSettings)
  }

  /// A user's service manager can set up folders only in a user namespace.
  private var fileSettings: [(key: String, value: String)] {
    // With the minus a folder that is away is the job's own failure, which says so in a sentence.
    func list(_ paths: [String]) -> String { SystemdText.words(paths.map { "-" + $0 }) }
    var settings = [
      ("PrivateUsers", "yes"), ("PrivateMounts", "yes"), ("ProtectSystem", "strict"),
      ("ReadWritePaths", list(job.written)),
      ("ReadOnlyPaths", list(job.kept)),
      ("ProtectHome", job.touches(["/home", "/root", "/run/user"]) ? "read-only" : "yes"),
    ]
    // A folder for temporary files of its own would hide a workspace that lies there.
    if !job.touches(["/tmp", "/var/tmp"]) { settings.append(("PrivateTmp", "yes")) }
    return settings
  }

  /// What only the machine's service manager can take away.
  private var machineSettings: [(key: String, value: String)] {
    [
      ("PrivateDevices", "yes"), ("DevicePolicy", "closed"), ("ProtectClock", "yes"),
      ("ProtectControlGroups", "yes"), ("ProtectHostname", "yes"), ("ProtectKernelLogs", "yes"),
      ("ProtectKernelModules", "yes"), ("ProtectKernelTunables", "yes"),
      ("ProtectProc", "invisible"), ("ProcSubset", "pid"),
      ("CapabilityBoundingSet", ""), ("KeyringMode", "private"),
      ("RemoveIPC", "yes"),
    ]
  }

  /// Names of accounts are asked for over a socket of the machine; the job needs no other.
  private var networkSettings: [(key: String, value: String)] {
    guard !job.callsForHelp else {
      return [("RestrictAddressFamilies", "AF_UNIX AF_INET AF_INET6 AF_NETLINK")]
    }
    return [
      ("PrivateNetwork", "yes"), ("IPAddressDeny", "any"), ("RestrictAddressFamilies", "AF_UNIX"),
    ]
  }

  private var processSettings: [(key: String, value: String)] {
    [
      ("NoNewPrivileges", "yes"), ("RestrictNamespaces", "yes"), ("RestrictRealtime", "yes"),
      ("RestrictSUIDSGID", "yes"), ("LockPersonality", "yes"), ("MemoryDenyWriteExecute", "yes"),
      ("SystemCallArchitectures", "native"), ("SystemCallFilter", "@system-service"),
      ("SystemCallFilter", "~@privileged @resources"), ("SystemCallErrorNumber", "EPERM"),
    ]
  }
}
