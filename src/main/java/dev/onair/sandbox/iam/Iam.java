package dev.onair.sandbox.iam;

import dev.onair.sandbox.core.ModelledService;
import dev.onair.sandbox.core.Service;
import dev.onair.sandbox.core.World;
import dev.onair.sandbox.protocol.QueryProtocol;

/** IAM, as far as roles go, and what its one user may do. */
public final class Iam {

  private Iam() {}

  public static Service service(World world) {
    Roles roles = new Roles(world);
    Users users = new Users(world);
    RolePolicies policies = new RolePolicies(roles);
    return ModelledService.of("iam", QueryProtocol::new)
        .inAllRegions()
        .on("CreateRole", roles::create)
        .on("GetRole", roles::get)
        .on("ListRoles", roles::list)
        .on("UpdateRole", roles::update)
        .on("UpdateRoleDescription", roles::updateDescription)
        .on("UpdateAssumeRolePolicy", roles::updateTrust)
        .on("PutRolePermissionsBoundary", roles::bound)
        .on("DeleteRolePermissionsBoundary", roles::unbound)
        .on("DeleteRole", roles::delete)
        .on("TagRole", roles.tagCalls()::tag)
        .on("UntagRole", roles.tagCalls()::untag)
        .on("ListRoleTags", roles::listTags)
        .on("ListInstanceProfilesForRole", roles::listInstanceProfiles)
        .on("PutRolePolicy", policies::put)
        .on("GetRolePolicy", policies::get)
        .on("ListRolePolicies", policies::list)
        .on("DeleteRolePolicy", policies::delete)
        .on("AttachRolePolicy", policies::attach)
        .on("PutUserPolicy", users::putPolicy)
        .on("DeleteUserPolicy", users::deletePolicy)
        .on("SimulatePrincipalPolicy", users::simulate)
        .on("GetAccountSummary", request -> users.summary())
        .on("DetachRolePolicy", policies::detach)
        .on("ListAttachedRolePolicies", policies::listAttached)
        .build();
  }
}
