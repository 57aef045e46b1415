"use client";

import { Plus, Settings, Trash2 } from "lucide-react";
import { useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { GatedButton } from "@/components/ui/gated-button";
import { Kbd, ModifierKbd } from "@/components/ui/kbd";
import { OverflowMenu } from "@/components/ui/overflow-menu";
import {
  DropdownMenuCheckboxItem,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
} from "@/components/ui/dropdown-menu";
import { Row, Sample } from "./sample";

export function ButtonSample() {
  const [isBusy, setBusy] = useState(false);
  const [isDense, setDense] = useState(true);
  const [order, setOrder] = useState("date");
  return (
    <Sample
      title="Buttons and menus"
      detail="A verb and its object. One primary button on a page; what is out of reach stays and says why."
    >
      <Row>
        <Button variant="primary">
          <Plus aria-hidden className="size-4" />
          Create coupon
        </Button>
        <Button>Export</Button>
        <Button variant="ghost">Clear filters</Button>
        <Button variant="danger">Remove Ana</Button>
        <Button variant="danger-quiet">
          <Trash2 aria-hidden className="size-4" />
          Delete view
        </Button>
        <ButtonLink href="#buttons-and-menus" variant="link" size="inline">
          Read the guide
        </ButtonLink>
      </Row>
      <Row>
        <Button size="sm">Small</Button>
        <Button size="md">Medium</Button>
        <Button size="lg" variant="primary">
          Pay €7.99
        </Button>
        <Button size="icon" aria-label="Settings">
          <Settings className="size-4" />
        </Button>
        <Button loading={isBusy} onClick={() => setBusy(true)}>
          {isBusy ? "Saving" : "Press to load"}
        </Button>
        {isBusy && (
          <Button variant="ghost" onClick={() => setBusy(false)}>
            Stop
          </Button>
        )}
        <GatedButton reason="You need the permission “Billing”. Mara Visser can grant it.">
          Change bank details
        </GatedButton>
        <OverflowMenu label="More actions for this sample">
          <DropdownMenuLabel>Rows</DropdownMenuLabel>
          <DropdownMenuCheckboxItem checked={isDense} onCheckedChange={setDense}>
            Dense
          </DropdownMenuCheckboxItem>
          <DropdownMenuSeparator />
          <DropdownMenuLabel>Sorted by</DropdownMenuLabel>
          <DropdownMenuRadioGroup value={order} onValueChange={setOrder}>
            <DropdownMenuRadioItem value="date">Date</DropdownMenuRadioItem>
            <DropdownMenuRadioItem value="name">Name</DropdownMenuRadioItem>
          </DropdownMenuRadioGroup>
          <DropdownMenuSeparator />
          <DropdownMenuItem>
            <Settings />
            Settings
          </DropdownMenuItem>
          <DropdownMenuItem tone="danger">
            <Trash2 />
            Delete view
          </DropdownMenuItem>
        </OverflowMenu>
        <span className="flex items-center gap-1">
          <ModifierKbd />
          <Kbd>K</Kbd>
        </span>
      </Row>
    </Sample>
  );
}
