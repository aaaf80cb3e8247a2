"""What belongs together at work: a small thesaurus of ours, so that "late payers"
finds "overdue receivables".

One entry is one matter of working life with the words that people use for it, in British and American
spelling; a word may stand in several. Phrases are joined by an underscore. Data only; all of it our own.
To teach Cordially a word, put it where it belongs and run the bench (docs/resume.md).
"""

from __future__ import annotations

SKILLS: dict[str, str] = {
    # people: hiring, teaching, leading, keeping
    "teaching": """
        teach teacher train training trainee coach coaching mentor mentoring tutor apprentice apprenticeship
        junior student pupil learner graduate intern internship placement induct induction onboard
        onboarding newcomer starter new_starters newly_qualified supervise supervision instruct instructor
        educate education workshop course lesson shadow buddy preceptor skill upskill learn school beginner
        develop_people learning_curve showed_how get_up_to_speed new_colleagues new_colleague newcomers
        starters school_leaver school_leavers mentees familiarise qualify qualified trainees
        passing_on_knowledge
    """,
    "hiring": """
        hire hired hiring recruit recruitment recruiter interview interviewed candidate vacancy vacancies
        talent applicant headcount staffing onboard onboarding select shortlist employ newcomer
        grow_the_team fill_posts bring_in new_people seasonal_help applicants skilled_applicants shortage
        shortage_of_staff skilled_workers filled employer_brand job_ads job_fairs headhunting sourcing
        open_positions talent_shortage
    """,
    "temps": """
        temporary temp temps seasonal season casual agency_staff christmas peak holiday_cover harvest
        summer_help extra_hands busy_period winter_help
    """,
    "leadership": """
        lead led leader leadership manage manager management head supervise supervisor direct director
        team_lead foreman captain chair chaired responsibility responsible deputise deputy stood_in stand_in
        acting step_up in_charge run_a_team run_a_department managed_a_team promote promotion charge oversee
        oversaw executive command brigade crew delegate delegation filled_in fill_in stand-in deputising
        deputised covered_for interim head_of small_team group_of team_of supervising late_shift
    """,
    "succession": """
        succession successor from_within from_inside promote promoted promotion internal_candidates
        bench_strength talent pipeline career_path career_paths grow_our_own leadership_team next_generation
        high_potential development_plan nurture
    """,
    "retention_staff": """
        turnover attrition leave leavers left quit quitting resign resignation retain retention keep kept
        stay stayed loyal loyalty morale burnout burn_out exodus loses walk_out tenure staff_shortage
        wellbeing engagement engaged motivate motivation exit_interviews job_satisfaction leaver exit
        resigning people_leaving staff_survey engagement_survey why_people_leave turnover_rate fluctuation
    """,
    "workforce": """
        team staff crew colleague employee people cook cooks nurse worker workforce brigade personnel hand
        hands shift kitchen back_of_house front_of_house labour labor
    """,
    "rota": """
        rota rosters roster schedule scheduling shift shifts duty duties duty_plan duty_plans sickness sick
        absence absences cover covering gap gaps understaffed short_staffed staffing timetable night_shift
        weekend weekends overtime leave holiday holidays duty_rota work_plan working_hours plan_of_shifts
        no_shows staff_plan staff_planning
    """,
    "conflict": """
        conflict conflicts friction quarrel quarrels dispute disputes argue argument tension tensions
        mediate mediation mediator reconcile peace difficult_people clash_between get_along fallout feud
        grievance rivalry disagree disagreement not_talking bad_blood resolve resolved silo silos two_teams
        two_camps between_departments
    """,
    "calming": """
        calm calmed calming reassure reassured anxious anxiety worry worried upset angry anger aggressive
        deescalate de-escalate difficult distress distressed frustrated fear frightened afraid scared
        comfort empathy empathetic patience soothe nervous relatives complaint tearful grief bereaved panic
        tense shouting irate unhappy gentle kindness aggression violence violent threat threats hostile
        outburst talked_down acute crisis verbal abuse abusive confrontation tempers mood heated
        intimidating rude shouted shout conversations polite politely angry_customers customers visitors
        kept_peace peace insults
    """,
    "family": """
        family families parent parents relatives relative carer carers guardian guardians mother father mum
        dad home_visit home_visits next_of_kin spouse household grandparents kids kid children child
        young_families toddlers babies reading_hour
    """,
    "labour_relations": """
        union unions works_council strike strikes industrial_action collective bargaining shop_steward
        redundancy redundancies layoff layoffs laid_off restructure restructuring close_a_plant closure
        closed_a_plant plant_closure downsizing social_plan severance employee_representatives
        staff_representatives
    """,
    "diversity": """
        diversity inclusion inclusive equality equal equity belonging gender disability disabled ethnic
        minority accessible accessibility women background backgrounds under-represented bias
    """,
    "special_needs": """
        special_needs sen send inclusion inclusive dyslexia dyslexic autism autistic adhd adapt adapted
        differentiate differentiation differentiated disability disabled accessible accessibility
        learning_support hearing wheelchair impaired impairment sign_language individual_plan
        individual_plans needs
    """,
    "behaviour": """
        behaviour behavior discipline disruptive disruption unruly routine routines calm difficult_class
        rowdy classroom_management attention noise noisy rules detention order in_class manners exclusion
        exclusions bullying focus
    """,
    "attendance": """
        attendance attend absent absence truancy truant truants punctual punctuality late missing_school
        missed_lessons dropout drop_out no-show
    """,
    "grades": """
        exam exams examination result results pass pass_rate grade grades mark marks score scores attainment
        achievement test_scores maths literacy numeracy league_table gcse a-level progress baccalaureate
    """,
    "curriculum": """
        curriculum syllabus scheme_of_work lesson_plan lesson_plans lesson_planning subject
        teaching_material course_content programme_of_study module modules topic reading_list unit_of_work
    """,
    "edtech": """
        online remote_learning distance_learning elearning e-learning digital tablet tablets laptop laptops
        technology virtual interactive_whiteboard learning_platform app
    """,
    "after_school": """
        club clubs lunchtime trip trips excursion extracurricular extra-curricular play choir orchestra camp
        museum drama theatre enrichment sports_day sport sports hobby hobbies afternoon_activities outing
    """,
    "safeguarding": """
        safeguarding safeguard child_protection vulnerable abuse neglect welfare dbs protection concern
        concerns social_services at_risk
    """,
    # talking, writing, presenting, persuading
    "presenting": """
        present presented presenting presentation presentations speak spoke speaker speech public_speaking
        talk talks audience stage keynote conference pitch pitched debate debating trade_fair trade_fairs
        storytelling confident confidence convince persuade persuasive rhetoric webinar lecture lectured
        hosting
    """,
    "writing": """
        write wrote writing written writer text texts copy copywriting article articles blog newsletter
        newsletters edit edited editor editorial proofread author report reports leaflet leaflets brochure
        publish published publication content press_release press
    """,
    "marketing": """
        marketing campaign campaigns brand branding social_media advertising advert ads ad newsletter
        newsletters seo content audience website leads awareness instagram facebook linkedin publicity
        promotion promotions posts followers mailing mailings public_relations pr press public_image
        outreach
    """,
    "languages": """
        language languages translate translated translation translator interpret interpreter bilingual
        spanish french german polish arabic chinese japanese portuguese italian turkish english
        mother_tongue multilingual speak_their_language fluent refugees language_classes language_course
        integration newcomers_from_abroad
    """,
    "cultures": """
        culture cultures cultural intercultural international foreign abroad overseas refugee refugees
        migrant migrants immigrant other_countries diverse nationalities nationality exchange_year
        multicultural worldwide global integration colleagues_from_abroad engineers_from_abroad
        foreign_colleagues relocation expat expats visas visa settle
    """,
    "meetings": """
        meeting meetings minutes minute_taking agenda agendas board steering committee chair chaired
        chairing facilitate facilitated facilitation moderator moderate workshop workshops papers
    """,
    "stakeholders": """
        stakeholder stakeholders workshop workshops consensus align alignment together round_table consult
        consultation engage engagement steering sponsor sponsors unions bring_together buy-in buy_in
        on_board persuade community residents all_sides parties interests partners council get_everyone
    """,
    "explaining": """
        explain explained explaining plain_language plain clear clarity simple simplify simply non-experts
        non-technical laypeople understand understandable jargon present communicate communication
        educate_users
    """,
    "listening": """
        listen listened interview_users user_research user_interviews feedback survey surveys talked_with
        spoke_with talk_to_customers talking_to_customers discovery needs requirements requirement
        ask_customers focus_group usability visited_users visiting voice_of_the_customer suggestions
        interviews interview buyers what_customers want wants what_they_want expectations wishes polls
        understand_customers panel personas insight asked opinions
    """,
    "negotiation": """
        negotiate negotiated negotiating negotiation negotiator haggle bargain contract contracts terms deal
        deals agreement agreements framework_contract framework tender price_increase discount discounts
        concessions
    """,
    "documentation": """
        document documents documented documentation handbook manual manuals guide guides wiki write-up
        knowledge_base runbook playbook instructions instruction records record certificate certificates
        drawings file filing archive archives paperwork paper forms form report procedure procedures
        knowledge_transfer lessons_learned minutes logbook register tacit in_one_head
    """,
    # order in the office
    "compliance": """
        compliance compliant comply regulation regulations regulatory regulator audit audits audited auditor
        auditors inspection inspections inspector inspect inspected certificate certificates certification
        certified standard standards iso law legal rules requirement requirements statutory policy policies
        governance accreditation licence license controls evidence traceability
    """,
    "hygiene": """
        hygiene hygienic clean cleaning cleanliness infection infections hand_hygiene disinfect sanitise
        sanitize sterile haccp food_safety health_inspector inspector inspection contamination outbreak
        germs norovirus pest environmental_health sterilise
    """,
    "diary": """
        diary diaries calendar calendars appointment appointments booking bookings double-booking
        double_booking double_bookings double-booked double-books booked slot slots clash clashes schedule
        executive_assistant pa secretary reservations reservation waiting_list waiting_lists time_slots
        reception
    """,
    "reception": """
        reception receptionist receptionists front_desk desk greet greeted greeting welcome welcomed visitor
        visitors host hosted first_impression switchboard lobby concierge guest guests counter
    """,
    "relocation": """
        relocate relocated relocating relocation move moved moving premises removal building new_building
        new_site new_office refit refurbish refurbishment fit-out renovation renovate office_move
        headquarters site_move facility facilities warehouse_move
    """,
    "privacy": """
        privacy gdpr data_protection personal_data confidential confidentiality consent hipaa discretion
        discreet sensitive secrecy anonymise anonymous ico redact subject_access
    """,
    "procurement": """
        procure procured procurement purchase purchases purchasing purchaser buy buys buying bought buyer
        sourcing source vendor vendors supplier suppliers tender tenders quotation quotations supply
        supplies stationery order ordered ordering contracts contract consumables public_tenders parts
        framework rfp
    """,
    "saving": """
        save saved saving savings cost costs cut cheaper expense expenses expensive spend spending
        economical economy budget budgets reduce_costs lower_costs waste bill bills price prices overhead
        overheads thrift reduce efficiency efficient lean money cost_control climbing margin margins
        profitability
    """,
    "margin": """
        margin margins profit profits profitable profitability loss losses food_cost cost_of_goods gross
        turnaround turnround turn_around earnings ebitda bottom_line break_even pricing yield food_costs
    """,
    "budget": """
        budget budgets budgeting treasurer treasury funds money finance finances financial cash spending
        grant grants allocate controlled accounts bookkeeping fiscal cost_centre petty_cash till purchases
        within_its within_budget overrun overruns cost_overruns kept_within on_budget million
    """,
    "fundraising": """
        fundraise fundraising raise_money raised_money raised donate donation donations donor donors charity
        charities sponsor sponsorship grant grants appeal gala foundation philanthropy investor investors
        capital venture crowdfunding bequest campaign volunteer volunteering nonprofit association
        raising_funds auction
    """,
    "receivables": """
        receivable receivables overdue debtor debtors debt debts arrears late_payment late_payments pay_late
        unpaid outstanding dunning invoice invoices collection collections collected recover recovered
        credit_control chase chasing chased payment payments payer payers owe owes owed slow_payers
    """,
    "closing_books": """
        month_end month-end year_end year-end close closed closing books ledger ledgers reconcile reconciled
        reconciliation journal journals accounts accruals closing_the_books fast_close quarter_end
        trial_balance bookkeeping period_end
    """,
    "controls": """
        fraud fraudulent control controls approve approves approval approvals authorise authorize
        authorisation segregation double_payment double_payments duplicate irregularities theft embezzle
        four_eyes signature limits purchasing audit_trail misuse stealing stolen shrinkage
    """,
    "cashflow": """
        liquidity cash cash_flow cashflow working_capital treasury funding expansion financing loan loans
        bank banks credit_line runway forecast overdraft capital_expenditure investment invest
    """,
    "forecast": """
        forecast forecasts forecasting predict prediction predictions plan planning budget target targets
        outlook projection projections estimate estimates scenario pipeline numbers figures demand model
        board reliable sales_plan quarter
    """,
    "reporting": """
        report reports reporting dashboard dashboards spreadsheet spreadsheets excel tableau kpi kpis
        metrics metric figures chart charts visualise visualisation bi power_bi analytics analyse analysis
        statistics insight insights numbers data variances variance monthly_numbers overview
        management_information
    """,
    "tax": """
        tax taxes vat return_of_tax duties hmrc irs corporation_tax excise customs income_tax levy sales_tax
        deductions returns
    """,
    "payroll": """
        payroll wages payslip payslips pensions salaries pay_run overtime_pay payday
    """,
    "turnaround": """
        turn_round turned_round turn_around turned_around turnaround turned recover recovered recovery
        rescue rescued crisis loss losses restructure failing behind slipping slip off_track late overdue
        delayed delay delays in_trouble back_on_track catch_up red_status stalled stuck save_the_project
    """,
    # projects and change
    "schedule_project": """
        schedule schedules deadline deadlines milestone milestones on_time time timeline project projects
        programme program delivered deliver delivery early weeks_early behind slipping delay delays late
        plan roadmap gantt critical_path in_time go-live finish completion overrun overruns before_its_date
        ahead_of_schedule weeks_before months_before punctual due_date due_dates missed_deadlines
        time_pressure timely dates calendar_plan
    """,
    "risk": """
        risk risks risk_register mitigate mitigation contingency hazard hazards issue_log exposure insurance
        scenario what_if what_could_go_wrong unknowns safeguard uncertainty uncertain unforeseen worst_case
        resilience continuity
    """,
    "agile": """
        agile scrum kanban sprint sprints waterfall iteration iterations iterative backlog lean stand-up
        standups retrospective product_owner story_points user_stories small_steps velocity safe_framework
    """,
    "change": """
        change changes changing transformation transform transition introduce introduced introducing adopt
        adopted adoption roll_out rollout rolling_out implement implemented implementation new_system
        new_way reorganise reorganisation restructure migrate migration switch switched pilot moved
        resistance modernise modernize replace replaced new_software upgrade
    """,
    "merger": """
        merge merged merger mergers acquire acquired acquisition acquisitions integrate integrated
        integrating integration takeover post-merger combine combined two_organisations due_diligence
        carve-out bought joint_venture consolidate consolidation bring_two_together two_companies synergies
    """,
    "time_to_market": """
        time_to_market launch launches launched launching release releases faster speed shorten shortened
        months_to lead_time product_launch product_launches competition competitor competitors ahead
        first_to_market cycle_time new_products innovation innovate prototype prototypes quick quicker
        get_to_market
    """,
    "remote": """
        remote remotely distributed virtual time_zone time_zones home_office home_working hybrid offsite
        countries several_countries across_countries scattered video_calls dispersed locations sites
        spread_out work_from_home far_apart offshore nearshore abroad contractors
    """,
    "sustainability": """
        sustainability sustainable carbon emission emissions climate green co2 net_zero environment
        environmental energy renewable renewables solar esg footprint recycle recycled recycling waste
        circular eco decarbonise wind_power heat_pump heat_pumps insulation plastic
    """,
    "strategy": """
        strategy strategic vision priorities priority simplify simplified portfolio long-term direction
        business_plan range product_range focus goals objectives mission okr okrs growth complexity
        too_many_products
    """,
    "process": """
        process processes workflow streamline streamlined improve improvement improvements lean six_sigma
        kaizen bottleneck bottlenecks efficiency efficient routes shorten shortened waste idea ideas
        optimise optimize automate automated automation manual_work by_hand continuous_improvement
        throughput faster slow handoff rework suggestion suggestions empty_runs utilisation capacity percent
        brought_down
    """,
    "venture": """
        entrepreneur start-up startup founded founder business_case from_scratch from_nothing set_up started
        own_business greenfield opened pioneer initiative self-employed freelance side_project built_up
    """,
    "expansion": """
        expand expanding expansion abroad export exports overseas international new_market new_markets
        market markets entry opened branch branches country countries europe asia india foreign grow growth
        scale scaling second_site franchise subsidiary subsidiaries region regions territory
    """,
    # customers and selling
    "customer_care": """
        customer customers client clients guest guests service serve served serving counter hospitality
        front_line shop till help_desk support complaint complaints satisfaction satisfied queue queues
        patron patrons welcome shopper shoppers passengers visitors user users call_centre hotline ticket
        tickets barista waiter waitress cashier consumer buyer buyers reader readers member members resident
        residents tenants audience caller callers calls telephone rang proactive
    """,
    "complaints": """
        complaint complaints complain angry_customers dissatisfied refund refunds claim claims apology
        bad_review bad_reviews reviews escalation escalations goodwill service_recovery returns
        unhappy_customers compensation warranty damaged broken breakage breakages review rating ratings
        stars portal portals online_reviews feedback tripadvisor reputation comments criticism criticised
    """,
    "churn": """
        churn churns churning cancel cancelled cancellation renewal renewals renew retain retained retention
        keep kept loyal loyalty lose lost losing clients customers accounts leave leaves drop_off
        contract_end subscribers subscription repeat_business stay upsell competitor competitors won_back
        win_back wanted_to_cancel cancellations switch switching defect recover save_customers
    """,
    "new_business": """
        new_business new_customers new_accounts new_clients prospect prospects prospecting cold-call
        cold-called cold-calling cold_call cold_calls acquisition leads lead_generation hunt hunter win won
        closing close deal deals pipeline quota target revenue turnover sales sell selling sold pitch tender
        tenders door_to_door outbound conversion
    """,
    "quoting": """
        quote quotes quoting quotation quotations price prices priced pricing estimate estimates estimating
        bid bids bidding offer offers tender tenders proposal proposals calculate costing take-off win_jobs
        small_jobs job_costing
    """,
    "partners": """
        partner partners partnership partnerships distributor distributors dealer dealers reseller resellers
        channel alliance alliances franchisee joint_venture agent agents importer wholesaler relationship
        relationships unhappy_partner supplier_relationship key_account key_accounts agency agencies police
        schools clinics multi-agency network networks networking interagency cooperation allied
        third_parties partner_organisations external
    """,
    "crm": """
        crm database databases records record data_quality clean cleaned cleaning mess messy duplicates
        duplicate contact_data master_data address_list salesforce hubspot data_entry spreadsheet list lists
        tidy outdated incomplete entries
    """,
    "events": """
        event events wedding weddings party parties banquet banquets catering catered cater caterer function
        functions conference festival fair fairs exhibition gala reception open_day celebration conferences
        organised organise ceremony show concert summit christmas_party large_groups
    """,
    "retail": """
        store shop retail retailer retailers shelf shelves merchandising till checkout display
        window_display high_street supermarket stocktake planogram footfall shoplifting assortment
        sales_floor
    """,
    # kitchens and hotels
    "menu": """
        menu menus dish dishes recipe recipes seasonal local farm farms produce ingredients cuisine cooking
        cook flavours tasting pastry baking bread dessert desserts specials wine pairing regional kitchen
        organic
    """,
    "vegan": """
        vegan vegans vegetarian vegetarians plant-based plant_based vegetable vegetables meat-free meatless
        meat dietary diet diets alternatives
    """,
    "allergy": """
        allergy allergies allergen allergens gluten gluten-free nut nuts coeliac celiac intolerance
        intolerances dietary lactose special_diets labelling
    """,
    "volume_service": """
        covers cover full_house rush rush_hour busy peak peaks pressure volume high_volume night lunchtime
        queue queues throughput dinner_service weekend weekends hectic stress stressful fast-paced crowd
        crowds crowded
    """,
    # warehouse, transport, production
    "warehouse": """
        warehouse warehouses pick picking picker packing pack packed inventory stock stocks stocktake
        logistics forklift pallet pallets storage dispatch dispatching shipment shipments shipping goods_in
        loading bay scanner scanners aisle shelves routes fulfilment fulfillment returns distribution_centre
    """,
    "stock": """
        stock stocks inventory inventories stocktake counted count counts counting surplus shortage
        shortages out_of_stock overstock reorder reordering replenish replenishment consumables supplies
        deliveries expiry shrinkage material materials spare_parts write-offs
    """,
    "transport": """
        transport lorry lorries truck trucks driver drivers fleet route routes vehicle vehicles bus buses
        van vans rail train_line tram delivery deliveries freight courier haulage commuter traffic gate
        timetable timetables last_mile carrier carriers customs tachograph ferry haulier empty_runs
        telematics cargo borders mileage
    """,
    "ev": """
        electric_vehicle electric_vehicles ev evs charging charger chargers charging_point charging_points
        battery batteries e-mobility electric_cars hybrid_cars fleet wallbox high-voltage hybrid hybrids
        electromobility alternative_drives
    """,
    "damage": """
        damage damaged damages breakage breakages broken break scrap defect defects claims loss losses
        returns spoil spoilage spoiled parcels packaging handle_with_care fragile insurance_claims faulty
        rejects
    """,
    "quality": """
        quality defect defects error errors mistake mistakes fault faults reject rejects inspection check
        checks double_check double_checks right_first_time rework test tests tested testing zero_defects
        six_sigma tolerance accuracy accurate precise precision recall qa review slip slips careless
    """,
    "safety": """
        safety safe safely accident accidents accident-free injury injuries incident incidents near_miss
        near_misses hazard hazards risk_assessment ppe helmet falls fall first_aid health_and_safety fire
        scaffolding unsafe dangerous danger osha toolbox_talk safety_walk emergency
    """,
    "maintenance": """
        maintenance maintain maintained machine machines machinery equipment breakdown breakdowns stop stops
        stoppage stoppages downtime outage repair repairs repaired fix fixed mend servicing preventive
        reliability uptime spare_parts fault faults lifts pumps boiler plant call-out call-outs
    """,
    "diagnosis": """
        diagnose diagnosed diagnosis fault faults fault-finding troubleshoot troubleshooting trace traced
        root_cause cause causes reason reasons mystery debug debugging debugged investigate investigated
        investigation puzzle puzzling detect detective strange find_out why symptoms unexplained
    """,
    "electrical": """
        electric electrical electrician wiring wire wired rewire rewired circuit circuits board boards cable
        cables lighting lights fuse voltage distribution_board switchgear plc sockets power_supply
    """,
    "building": """
        building construction site sites builder plumber plumbers plasterers plasterer joiner carpenter roof
        roofing contractor contractors subcontractors renovation refurbish scaffold tight_site trades
        foundations tenants housing flats property concrete architect architects
    """,
    "trades_together": """
        coordinate coordinated coordinating coordination trades plumbers plasterers subcontractors
        contractors sequence interfaces hand_over handover handovers between_trades
    """,
    "occupied": """
        occupied residents tenants live_environment in_use while_open school_holidays without_closing
        without_downtime disturb disturbance noise neighbours in_operation open_during
    """,
    "production": """
        production manufacturing assembly line lines plant factory output shopfloor shop_floor batch yield
        oee machining tooling cnc throughput changeover shift_targets
    """,
    "emergency": """
        emergency emergencies urgent urgently call-out call-outs out_of_hours on-call standby night response
        respond rapid first_aid ambulance crisis at_short_notice short_notice resuscitation life_support
        triage
    """,
    # health and care
    "patients": """
        patient patients ward wards bedside clinic clinics nurse nurses nursing hospital care caring
        caregiver outpatient outpatients treatment doctor doctors surgical surgery resident residents
        elderly dementia hospice
    """,
    "medication": """
        medication medications medicine medicines drug drugs dose doses dosage dosing prescription
        prescriptions pharmacy administer prescribing pills interactions interaction contraindications
        combinations dangerous_combinations injections insulin diabetes vaccines vaccination vaccinations
        flu dispensary dispense controlled_substances pharmacist
    """,
    "discharge": """
        discharge discharged readmission readmissions readmitted bed_blocking length_of_stay aftercare
        follow-up going_home home_care rehabilitation flow leaflet come_back coming_back
    """,
    "falls": """
        falls fall prevention mobility pressure_sores pressure_ulcers elderly frail slips trips
    """,
    "pain": """
        pain palliative chronic wound wounds wound_care relief hospice oncology physiotherapy end_of_life
    """,
    "handover": """
        handover handovers hand_over shift_change handed_over briefing pass_on information_loss lost_between
        continuity sbar transition
    """,
    "charting": """
        chart charts charting records notes electronic_records paper paperless digital digitise digitize
        digitised digitised_records digital_records electronic ehr epr tablet scanning archive
    """,
    # software and data
    "digitisation": """
        digital digitise digitize digitisation digitization electronic paperless paper software system
        systems it online scanning app automation e-file spreadsheets tool tools replace_paper
    """,
    "system_rollout": """
        system systems upgrade upgrades upgraded rollout roll_out rolling_out software new_software tested
        test pilot pilots piloted key_user it_department it erp sap scanner go-live adoption introduce
        introduced migration implementation
    """,
    "performance": """
        slow slowly slowness speed fast faster quick latency load loading load_time page_load performance
        response_time lag laggy optimise optimize seconds milliseconds cache caching sluggish wait waits
        waiting bandwidth
    """,
    "mobile": """
        mobile phone phones ios android app apps swift kotlin smartphone smartphones tablet responsive
        handset
    """,
    "cloud": """
        cloud aws azure gcp hosting host hosted server servers infrastructure kubernetes docker terraform
        data_centre bill scaling on-premises virtual_machines serverless devops
    """,
    "security": """
        security secure breach breached hack hacked hacker hackers ransomware attack attacks cyber
        vulnerability vulnerabilities hole holes leak leaked phishing login password passwords
        authentication encryption penetration firewall exploit malware threat intrusion
    """,
    "testing": """
        test tests tested testing automated_tests bug bugs regression regressions qa code_review review
        reviews production_bugs defect defects coverage continuous_integration ci broken_releases hotfix
        quality unit_tests
    """,
    "architecture": """
        architecture monolith microservices microservice services legacy legacy_code rewrite rewrote
        refactor refactored refactoring technical_debt tech_debt modular migrate migrated migration
        old_system old_code mainframe modernise modernize scalable scalability rebuild
    """,
    "incidents": """
        incident incidents on-call outage outages downtime runbook pager alert alerts alerting postmortem
        monitoring reliability sre uptime woken night nights page paged availability stability crash crashes
        disaster_recovery ransomware
    """,
    "payments": """
        payment payments checkout billing invoice invoicing subscription stripe paypal card_payments gateway
        transactions acquirer direct_debit
    """,
    "data_model": """
        data_model database databases sql schema data_warehouse etl pipeline pipelines query queries
        postgres modelling data_structure tables big_data
    """,
    "programming": """
        program programmed programming code coding coded developer developers software python java
        javascript script scripts scraper engineer engineers api apis developed web_app backend frontend
        full-stack algorithm
    """,
    "data_science": """
        data analysis analyse analyze analysed analytics statistics statistical machine_learning model
        models survey thesis research experiment regression quantitative artificial_intelligence ai evaluate
        evaluation evidence
    """,
    "product": """
        product products roadmap feature features user users discovery prioritise prioritize requirements
        usability ux user_experience design prototype backlog product_manager decide_what_to_build
    """,
    "design": """
        design designed designer ux ui interface layout graphic figma prototype sketch visual brand_identity
        typography creative photos illustration wireframes
    """,
    "api_docs": """
        api apis documentation developer_portal integration partners third-party reference sdk webhooks
    """,
    "booking_systems": """
        appointment appointments booking bookings reservation reservations calendar schedule waiting_list
        slots double-booked double-books no-shows
    """,
    # other matters
    "research": """
        research researched researcher thesis dissertation study studies investigate literature survey paper
        academic laboratory lab experiment findings evidence sources science
    """,
    "volunteering": """
        volunteer volunteered volunteering charity refugees nonprofit ngo community social_work donate
        honorary unpaid club association church society helping neighbours helpers unpaid_helpers mentors
        recruited
    """,
    "legal": """
        law legal lawyer lawyers solicitor litigation contract contracts contractual paralegal court
        compliance clause clauses terms liability dispute attorney notary judge
    """,
    "admin": """
        office administration administrative admin secretary secretarial correspondence filing mail phone
        phones minutes paperwork typing invoices organised organise assistant clerical records post
    """,
    "invoices": """
        invoice invoices invoicing accounts_payable payable bills billing suppliers processed ledger
        payment_run purchase_orders approvals expense_claims
    """,
    "independence": """
        independent independently alone self-taught own_initiative retrain retrained retraining
        evening_classes study course taught_myself motivated up_to_date refresh refresher out_of_practice
        career_break after_a_break back_to_work current_skills computer_skills
    """,
    "multitasking": """
        several_things at_once juggle juggling balance balanced prioritise priorities pressure deadlines
        parallel busy workload time_management interruptions
    """,
    "teamwork": """
        teamwork team_player group together collaborate collaborated collaboration colleagues cooperation
        cooperate cross-functional joint interdisciplinary multi-disciplinary group_project group_work
        consultancy_project between working_with_others one_table round_table multi-agency agencies
        departments liaison liaise interface interfaces
    """,
    "crisis": """
        crisis crises ransomware attack emergency disaster pandemic flood fire recall scandal press
        reputation calm_head under_pressure incident incidents worst_day business_continuity
    """,
    "investors": """
        investor investors raise raised capital funding round venture shareholders ipo bank banks
        due_diligence financing runway equity pitch_deck series_a
    """,
    "support_247": """
        support follow_the_sun time_zones round_the_clock 24-hour customer_support help_desk helpdesk
        night_cover service_hours opening_hours response_times tickets hotline
    """,
    "machines_operating": """
        forklift crane operate operator licensed licence license excavator drive driver machine cnc lathe
        press tractor ticket_for
    """,
    "public_sector": """
        public council government ministry municipal authority authorities tender tenders civil_service
        state public_money taxpayers grant_rules
    """,
    "no_shows": """
        no-show no-shows turn_up do_not_turn_up missed_appointments missed_appointment appointment
        appointments reminder reminders cancellations absent empty_slots text_message attendance forgetful
    """,
    "weather_water": """
        flood floods flooding rain rainfall drainage storm water sewer sewers drought weather climate_change
        stormwater rivers pumps groundwater
    """,
    "hospitality": """
        hotel hotels room rooms occupancy housekeeping guest guests check-in breakfast restaurant bar
        tour_operators travel tourism bookings rates concierge terrace lodge
    """,
    "energy": """
        energy electricity gas heating power consumption efficiency kilowatt meters utilities insulation
        solar wind low-energy low_energy passive-house passive_house passivhaus retrofit energy-efficient
        airtight thermal heat_loss buildings
    """,
    "schools_police_courts": """
        court courts evidence hearing hearings legal proceedings judge testimony trial police prosecution
        solicitor tribunal
    """,
    "social_work": """
        social social_worker foster carers households assessment assessments case cases client vulnerable
        welfare benefits housing homeless debt_advice youth teenagers counselling counsellor group therapy
        therapist
    """,
    "mental_health": """
        mental_health depression anxiety addiction trauma therapy therapist psychologist counselling burnout
        wellbeing stress resilience suicide
    """,
    "finance_reading": """
        figures numbers profit cash statements ratios balance_sheet finance financial accounting accountancy
        accounts
    """,
    "insurance": """
        insurance insurer claim claims policy underwriting premium broker loss_adjuster settlement
    """,
    "audit_evidence": """
        case_files complete documentation auditors criticised findings evidence file files records reviewed
        review audit trail gaps_in_records
    """,
    "space": """
        room rooms space desks layout premises workspace meeting_rooms floor capacity square_metres
        running_out_of_space freed shelf shelves storage weeded decluttered full overcrowded archive cramped
    """,
    "growth": """
        grow grew grown growth double doubled triple tripled increase increased raise raised lift lifted
        up_from more scale expand boost boosted
    """,
    "reduce": """
        cut reduce reduced lower lowered halve halved shrink bring_down brought_down fewer less drop dropped
        decrease decreased minimise eliminate eliminated
    """,
    "speed": """
        quick quickly faster fast speed slow slowly delay delays hours days minutes seconds wait waiting
        response turnaround lead_time instant prompt promptly same_day backlog backlogs queue
    """,
    "backlog": """
        backlog backlogs pile piles overdue behind catch_up queue queues unanswered outstanding arrears
        unprocessed pending waiting_list tickets
    """,
    "night_weekend": """
        night nights weekend weekends evening out-of-hours on-call emergency_line standby round_the_clock
        holiday bank_holiday sunday shift shifts after_hours cover late_shift night_service
        emergency_service sundays second_weekend out_of_hours unsocial_hours
    """,
    "communication": """
        communicate communication communications inform informed update updates tell transparent
        transparency word announcements channel briefing briefings intranet open talk conversations dialogue
        relay heard rang warned warn in_time tell_clients notified notify proactive in_advance heads-up
        delay keep_posted status
    """,
    "feedback": """
        feedback appraisal appraisals performance_review one-to-one one-to-ones review praise criticism
        honest development_talk goals
    """,
    "motivation": """
        motivate motivated motivation morale spirit enthusiasm inspire inspired energise recognition reward
        team_spirit engagement culture atmosphere mood
    """,
    "delegation": """
        delegate delegated trust empower autonomy self-organised ownership hand_over let_go micromanage
        micromanagement
    """,
    "decisions": """
        decide decision decisions decide_quickly judgement priorities prioritise trade-off trade-offs choose
        chose evaluate options dilemma
    """,
    "problem_solving": """
        solve solved problem problems solution solutions fix tricky creative workaround find_a_way analyse
        root_cause stuck obstacle
    """,
    "standards": """
        standardise standardised standardize standard standards template templates checklist checklists
        consistent consistency uniform guideline guidelines best_practice house_style model_answers
        responses written_responses chat macros wording tone_of_voice canned
    """,
    "outsourcing": """
        outsource outsourced contractor contractors freelancers freelancer vendor third-party agency
        external in-house offshore service_provider sla
    """,
    "relationship": """
        relationship relationships trust account key_account long-term rapport loyal partner
        client_relations goodwill network contacts
    """,
    "grants_bids": """
        grant grants bid bids application applications funding proposal council_money lottery eu_funds
        foundation tender external_funding won_a_grant subsidy subsidies sponsor endowment third-party_funds
    """,
    "community": """
        community neighbours neighbourhood residents local public outreach town volunteers complaints noise
        engagement citizens consultation parish
    """,
    "noise_disruption": """
        noise dust neighbours complaints disturbance residents vibration night_work traffic_disruption
    """,
    "environment_site": """
        soil waste recycle recycled contamination excavated asbestos habitat biodiversity trees emissions
        footprint
    """,
    "it_support": """
        helpdesk help_desk tickets password laptops printers users support first-line second-line
        troubleshooting devices network remote_support
    """,
    "networks": """
        network networks router firewall wifi cabling switches vpn connectivity bandwidth servers
    """,
    "automation": """
        automate automated automation script scripts robot robots robotic macro macros bot workflow manual
        repetitive by_hand copy_and_paste dispensing automatic self-service unmanned without_staff conveyor
        barcode
    """,
    "ai": """
        artificial_intelligence ai machine_learning chatbot language_model models prediction algorithms
        automation
    """,
    "pricing": """
        price prices pricing rate rates discount margin tariff revenue_management yield packages fee fees
    """,
    "packaging": """
        package packages packaging parcel parcels pack boxes wrap shipping_damage
    """,
    "logistics_plan": """
        dispatch dispatching route_planning deliveries loads schedule drivers slots depot freight customs
        transit import export
    """,
    "import_export": """
        import imports export exports customs tariffs duty incoterms border freight_forwarder
        trade_compliance customs_papers non-eu import_formalities formalities rules borders brexit clearance
    """,
    "food_waste": """
        waste leftovers spoilage portion portions bins surplus stock ordering
    """,
    "creative": """
        idea ideas creative creativity campaign concept brainstorm imagination storytelling fresh innovation
        new_ways design_thinking
    """,
    "video_photo": """
        video videos photo photos photography film filming camera podcast edit editing studio youtube
    """,
    "web": """
        website websites web page pages seo online_shop e-commerce ecommerce cms landing_page traffic
        visitors conversion analytics
    """,
    "print_admin": """
        print printing brochure mailing letters post stationery envelopes
    """,
    "exam_prep": """
        exam exams revision tutor tutoring catch-up catch_up homework mock results grades lessons
    """,
    "early_years": """
        nursery kindergarten toddlers early_years preschool play little_ones children key_person
        child_development young_families families story_time reading_hour activities crafts playgroup babies
        infants
    """,
    "youth": """
        youth teenagers teenager adolescents young_people school_leavers pupils apprentices students club
    """,
    "elderly": """
        elderly older old_people dementia care_home residents frail ageing seniors alzheimer
    """,
    "first_aid": """
        first_aid fire drill drills evacuation emergency safety courses wardens
    """,
    "inventory_tools": """
        tools parts spares counted inventory stock stores storeroom in_place missing_parts
    """,
    "cash_handling": """
        till drawer cash balanced float takings reconcile payments co-payments card_machine petty_cash
    """,
    "wellbeing": """
        wellbeing stress workload sick_leave health burnout work-life balance ergonomics occupational_health
    """,
    "growth_of_self": """
        ambition career develop development learn learning next_step curious curiosity certificate
        qualification course in_my_own_time study
    """,
    "adaptability": """
        adapt adapted flexible flexibility change uncertainty new_situations agile ambiguity switch jump_in
        versatile
    """,
    "detail": """
        detail details accuracy accurate careful careless errors mistakes thorough precise proofread check
        checked meticulous typos slips
    """,
    "confidentiality": """
        confidential secret discretion trust private sensitive personal_data gdpr
    """,
    "integrity": """
        honest honesty ethics ethical integrity transparent bribery whistleblower conduct values
    """,
    "board": """
        board directors chief executives trustees shareholders management steering governance minutes
        weekly_chart upper_management c-level
    """,
    "politics_matrix": """
        matrix politics influence without_authority stakeholders persuade alignment buy-in resistance
        sceptics doubters
    """,
    "trade_shows": """
        conference conferences fair fairs exhibition booth stand trade_show panel speakers sponsors
    """,
    "tour_contracts": """
        tour_operators travel_agents contracts rates agreements allotments agreed
    """,
    "reservation_system": """
        reservation booking software system pms outdated moved new_system
    """,
    "gardening_farm": """
        garden gardens landscaping farm farming crops livestock harvest horticulture plants soil irrigation
    """,
    "beauty_fitness": """
        salon hair beauty fitness gym personal_trainer spa massage clients
    """,
    "vehicle_repair": """
        car cars garage garages vehicle vehicles engine brakes repair repairs mechanic bodywork mot service
        servicing fault
    """,
    "lab": """
        laboratory lab samples pipette assay experiments glp gmp validation analysis protocols instruments
        calibration microscope
    """,
    "pharma": """
        pharmacy pharmacist gmp batch_records validation regulatory clinical_trial clinical_trials protocol
    """,
    "architecture_building": """
        architect drawings plans planning_permission bim cad autocad models design permits survey surveys
    """,
    "security_guard": """
        guard security patrol access_control cctv doors incident visitors lone_working
    """,
    "expiry": """
        expire expired expiry out_of_date use-by best_before shelf_life stock write-offs rotation fefo
    """,
    "migration_data": """
        migration data_migration entries catalogue catalogues records moved new_system import export cutover
        conversion transfer transferred legacy_data mapping
    """,
    "leave_planning": """
        leave holiday holidays vacation vacations annual_leave summer_leave august july who_takes_leave
        holiday_weeks time_off quarrels rota cover days_off
    """,
    "absence": """
        absenteeism absence absences sick sick_days sickness sick_leave illness ill attendance health
        return_to_work presenteeism days_lost
    """,
    "flexible_work": """
        work-life_balance work-life balance flexible flexible_hours flexitime part-time part_time hours
        job_share home_office four-day sabbatical parental_leave childcare hybrid_work compressed_hours
    """,
    "cross_selling": """
        cross-selling cross_selling upselling upsell up-selling add-on add-ons extras bundle bundles
        accessories basket_size average_order service_plans additional sold
    """,
    "written_support": """
        chat email emails answers responses replies written correspondence letters model_answers tone
    """,
    "heritage": """
        heritage conservation listed listed_building monument historic mill old_building restoration
        restored preserve preservation museum
    """,
    "permits": """
        permission permit permits planning_permission authority approvals rules licence zoning
        building_control obtained consent application
    """,
    "participation": """
        participation public_participation residents listened evenings consultation town_hall citizens
        involve involved voice co-design community hearing workshops
    """,
    "accessibility": """
        wheelchair wheelchair_users step-free step_free ramp ramps lift lifts accessible accessibility
        barrier-free disability disabled hearing_loop mobility
    """,
    "new_parents": """
        maternity paternity parental nursery return childcare
    """,
    "product_quality": """
        recall claims complaints returns supplier_quality incoming_inspection measuring gauge audit ppm
    """,
    "harvest": """
        harvest picking season weather crop vineyard grapes orchard
    """,
    "animals": """
        animals animal vet veterinary veterinarian livestock dogs horses zoo shelter pets welfare
    """,
    "driving": """
        driving driver drivers route licence hours tachograph rest_breaks bus passengers punctuality
    """,
    "rail_air": """
        train trains aircraft airline airport cabin crew passengers ticketing platform delays boarding pilot
        flights
    """,
    "passenger_service": """
        passengers travellers tickets accessibility delays complaints announcements lost_property boarding
    """,
    "banking": """
        bank branch loans mortgage credit lending savings advisers advisory investments portfolio wealth kyc
        money_laundering compliance customers
    """,
    "money_laundering": """
        money_laundering kyc aml suspicious sanctions fraud due_diligence
    """,
    "real_estate": """
        estate_agent letting lettings tenants landlords viewings property properties rent rental leases
        valuation
    """,
    "legal_office": """
        fee_earners partners clients litigation bundles filing deadlines court solicitors
    """,
    "journalism": """
        journalist reporter reporting stories newsroom deadline sources interviews editing headline
        fact-check article editor press
    """,
    "theatre_music": """
        stage theatre concert orchestra rehearsal rehearsals lighting sound touring audience tickets
        box_office cast
    """,
    "sports": """
        coach coaching team players training matches tournament club athletes fitness league
    """,
    "cleaning": """
        cleaning cleaners housekeeping hygiene waste linen laundry janitor caretaker
    """,
    "caretaking": """
        caretaker facility facilities repairs keys heating contractors building_services
        maintenance_contracts hvac ventilation boiler
    """,
    "police_security": """
        police officer patrol crime investigation evidence witness public_order safety
    """,
    "fire_rescue": """
        fire firefighter rescue crew ambulance paramedic emergency dispatch triage casualty
    """,
    "dental": """
        dental dentist hygienist chairside surgery x-ray sterilisation patients recall
    """,
    "surgery_theatre": """
        operating_theatre theatre surgery surgical instruments anaesthetic scrub sterile lists theatre_lists
    """,
    "midwifery": """
        midwife birth births maternity antenatal postnatal mothers newborn breastfeeding
    """,
    "physio": """
        physiotherapy physiotherapist rehab rehabilitation exercises mobility gait stroke recovery
    """,
    "optics": """
        optician glasses lenses eye eyes eyesight fitting optometrist clinic
    """,
    "hair": """
        hairdresser salon colour stylist regulars appointments
    """,
    "textile": """
        tailor sewing textile fabric fashion garments patterns collection alterations
    """,
    "carpentry": """
        carpenter joiner wood timber furniture kitchens fitting workshop
    """,
    "metal": """
        welder welding metal steel fabrication sheet_metal turning milling
    """,
    "painting": """
        painter decorator painting plaster facade walls
    """,
    "plumbing": """
        plumber plumbing pipes heating boiler bathroom leaks leak water
    """,
    "telecoms": """
        telecoms fibre broadband antenna mast network rollout subscribers
    """,
    "energy_grid": """
        grid substation transmission turbine turbines blade solar_farm power_station
    """,
    "mining_oil": """
        drilling rig offshore refinery pipeline pipelines mine quarry
    """,
    "shipping": """
        ship vessel port harbour container containers crane crew cargo seafarer
    """,
    "purchasing_fashion": """
        buyer assortment collection season suppliers margin markdown range
    """,
    "ecommerce": """
        online_shop webshop web_shop e-commerce checkout basket conversion returns marketplace listings
        product_pages
    """,
    "gaming": """
        game games player players level engine graphics studio
    """,
    "hardware": """
        electronics circuit firmware embedded pcb prototype sensors microcontroller
    """,
    "robotics": """
        robot robots robotics sensors plc control programming cell
    """,
    "statistics_public": """
        census survey statistics policy analysis evaluation indicators report
    """,
    "policy": """
        policy policies consultation legislation parliament ministers briefing papers lobbying
        public_affairs
    """,
    "ngo": """
        ngo nonprofit aid humanitarian field_office donors beneficiaries programme emergency_relief
    """,
    "translation_work": """
        translator translation subtitles glossary localisation localization terminology interpreter
    """,
    "event_safety": """
        crowd stewarding stewards barriers evacuation licensing festival
    """,
    "waste": """
        waste recycling bins collection landfill sorting skip hazardous_waste
    """,
    "water_utility": """
        water leakage meters treatment sewage pipes network
    """,
    "inspection_rounds": """
        round rounds walk walks gemba weekly_walk checklists inspection observation audit visit
    """,
    "onboarding_docs": """
        welcome_pack induction handbook first_day checklist buddy
    """,
    "negotiating_rates": """
        rates prices ferry rent fees rebates volume_discount supplier_terms
    """,
    "prevention": """
        prevent prevention preventive early_warning proactive precautions avoid before_it_happens
    """,
    "measurement": """
        measure measured measuring metric kpi counted tracked target baseline results evaluation
    """,
    "ownership": """
        accountable accountability responsibility ownership sole_charge reliable dependable
    """,
    "customer_onboarding": """
        implementation rollout kick-off training customers go-live customer_success adoption
    """,
    "technical_sales": """
        demo demos proof_of_concept technical presales pre-sales solution engineer configurator
    """,
    "public_speaking_small": """
        toast briefing stand-up lecture guided_tours tour tours guide guides
    """,
    "guided_tours": """
        guide guides guided tours tour visitors museum storytelling groups
    """,
}
