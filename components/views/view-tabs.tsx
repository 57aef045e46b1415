"use client";

import { lazy, Suspense, useState } from "react";
import { hrefOf, type ListState } from "@/components/list/use-list-state";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/class-names";
import { Notice } from "@/components/ui/notice";
import { tabListStyle } from "@/components/ui/tab-style";
import { toast } from "@/components/ui/toast-store";
import type { ListParams } from "@/server/domain/list-query";
import { viewParams, viewText } from "@/server/domain/list-view";
import type { View } from "@/server/services/views/list-views";
import { useViewActs } from "./use-view-acts";
import { useViews } from "./use-views";
import { ViewMenu, type ViewAct } from "./view-menu";
import { ViewTab } from "./view-tab";

const SaveViewDialog = lazy(async () => ({
  default: (await import("./save-view-dialog")).SaveViewDialog,
}));
const DeleteViewDialog = lazy(async () => ({
  default: (await import("./delete-view-dialog")).DeleteViewDialog,
}));

/** A view that the list brings with it: nobody can change or delete it. */
export type PinnedView = { id: string; name: string; params: ListParams };

type ViewTabsProps = {
  /** The list's name in its shape. */
  list: string;
  state: ListState;
  /** Constants at module scope. */
  pinned?: readonly PinnedView[];
};

const noViews: readonly PinnedView[] = [];

/** Everything, the views that the list brings with it, and those that were saved of it. */
export function ViewTabs({ list, state, pinned = noViews }: ViewTabsProps) {
  const { views, refresh } = useViews(list);
  const acts = useViewActs(list, refresh);
  const [dialog, setDialog] = useState<"save" | "rename" | "delete" | null>(null);

  const current = views.find((view) => view.id === state.query.view);
  const fixed = pinned.find((view) => view.id === state.query.view);
  const text = viewText(state.params);
  const isChanged = text !== (current?.query ?? viewText(fixed?.params ?? {}));
  const everything: ListParams = views.some((view) => view.isDefault) ? { view: "all" } : {};

  const done = async (message: string) => {
    await refresh();
    toast.success(message);
  };
  const act = (view: View, what: ViewAct) => {
    if (what === "rename" || what === "delete") return setDialog(what);
    if (what === "share") return void acts.toggleShared(view);
    if (what === "set-default") return void acts.toggleDefault(view);
    return void acts.duplicate(view).then((copy) => {
      if (copy) state.open({ ...viewParams(view.query), view: copy.viewId });
    });
  };

  return (
    <div className="mb-4">
      <div className="flex items-center justify-between gap-4 border-b border-line">
        <nav aria-label="Saved views" className="min-w-0 flex-1">
          <ul className={cn(tabListStyle, "mb-0 border-b-0")}>
            <ViewTab
              href={hrefOf(everything)}
              label="All"
              isCurrent={!current && !fixed}
              onOpen={() => state.open(everything)}
            />
            {pinned.map(({ id, name, params }) => (
              <ViewTab
                key={id}
                href={hrefOf({ ...params, view: id })}
                label={name}
                isCurrent={id === fixed?.id}
                isChanged={id === fixed?.id && isChanged}
                onOpen={() => state.open({ ...params, view: id })}
              />
            ))}
            {views.map((view) => {
              const params = { ...viewParams(view.query), view: view.id };
              return (
                <ViewTab
                  key={view.id}
                  href={hrefOf(params)}
                  label={view.name}
                  isCurrent={view === current}
                  isShared={view.isShared}
                  isChanged={view === current && isChanged}
                  onOpen={() => state.open(params)}
                >
                  {view === current && <ViewMenu view={view} onAct={(what) => act(view, what)} />}
                </ViewTab>
              );
            })}
          </ul>
        </nav>
        {isChanged && (
          <div className="flex shrink-0 gap-1.5">
            {current?.mayEdit && (
              <Button size="sm" onClick={() => void acts.overwrite(current, text)}>
                Save changes
              </Button>
            )}
            <Button size="sm" variant="ghost" onClick={() => setDialog("save")}>
              Save as view…
            </Button>
          </div>
        )}
      </div>
      {acts.problem && (
        <Notice tone="bad" role="alert" className="mt-3">
          {acts.problem}
        </Notice>
      )}
      <Suspense fallback={null}>
        {(dialog === "save" || (dialog === "rename" && current)) && (
          <SaveViewDialog
            list={list}
            query={text}
            renamed={dialog === "rename" ? current : undefined}
            onClose={() => setDialog(null)}
            onSaved={(viewId) => {
              void done(dialog === "rename" ? "View renamed" : "View saved").then(() => {
                if (dialog === "save") state.open({ ...viewParams(text), view: viewId });
              });
            }}
          />
        )}
        {dialog === "delete" && current && (
          <DeleteViewDialog
            list={list}
            view={current}
            onClose={() => setDialog(null)}
            onDeleted={() => {
              state.open(everything);
              void done("View deleted");
            }}
          />
        )}
      </Suspense>
    </div>
  );
}
